/** 说明：…, 备注：…, 注2：…, and a star before nothing but a figure: * 26. */
const MARK = /^(?:(?:说\s*明|备\s*注|附?\s*注)\s*\d{0,2}\s*[:：]|[*＊※](?=\s*\d+\s*$))/u;

/**
 * The mark that a note begins with; null where a text is none. A note may name rows and figures (说明：1.行政许可 26),
 * which are no row of the table that it stands below: of a note only the mark is read, which parts the labels above it
 * from what stands below.
 */
export function markOfNote(text: string): string | null {
  return MARK.exec(text)?.[0] ?? null;
}
