/** Remembers between runs how many reports each list showed. */
export interface ListHistory {
  lastCount(sourceId: string, url: string): Promise<number | undefined>;
  recordCount(sourceId: string, url: string, reports: number): Promise<void>;
}

/** A list that shows less than half of what it showed has lost reports, or hides them: no list shrinks by itself. */
export function hasShrunk(before: number, now: number): boolean {
  return now < before / 2;
}
