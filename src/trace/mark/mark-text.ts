import { linesOf } from '../../documents/text/read-text.js';
import { escaped, evidenceBox, MARK_CLASS, MARK_ID, type Mark, ownPage } from './mark.js';

const STYLE = `
ol { font: 14px/1.6 monospace; padding-left: 5em; }
li { white-space: pre-wrap; }`;

/** A plain text as a page with numbered lines, in which the lines of the figures are marked. */
export function markText(text: string, marks: readonly Mark[], words: string): string {
  const marked = marks.flatMap(({ at }) => ('line' in at ? [at.line] : []));
  const items = Array.from(linesOf(text), ({ line, number }) => {
    const index = marked.indexOf(number);
    if (index < 0) return `<li>${escaped(line)}</li>`;
    const id = index === 0 ? ` id="${MARK_ID}"` : '';
    return `<li class="${MARK_CLASS}"${id}>${withRaw(line, rawAt(marks, number))}</li>`;
  });
  return ownPage(words, STYLE, `${evidenceBox(words)}\n<ol>\n${items.join('\n')}\n</ol>`);
}

/** The line with the figures themselves in bold, where each stands in it but once. */
function withRaw(line: string, raws: readonly string[]): string {
  const single = raws.filter((raw) => raw !== '' && line.split(raw).length === 2);
  return single.reduce(
    (markup, raw) => markup.replace(escaped(raw), (found) => `<b>${found}</b>`),
    escaped(line),
  );
}

function rawAt(marks: readonly Mark[], line: number): string[] {
  return marks.filter(({ at }) => 'line' in at && at.line === line).map(({ raw }) => raw);
}
