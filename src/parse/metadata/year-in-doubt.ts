import { isWithin, type ProseYears } from './prose-years.js';

/** The year reported on, and what else the document says about it. */
export interface YearReading {
  readonly year: number | null;
  /** Says which other year the document names with as much weight; a person has to look. */
  readonly conflict: string | null;
}

/** What a document says that it is on; null where it does not. */
export interface Announcement {
  readonly titled: number | null;
  /** In the words that announce the report. */
  readonly said: number | null;
}

/** A year that the title, the announcement or the period names, while none other confirms it. */
export function ofOne(
  printed: number,
  { titled, said }: Announcement,
  prose: ProseYears,
  publishedOn: string | null,
): YearReading {
  const told = otherYearTold(printed, prose);
  if (told !== null)
    return unlike(printed, told, said === told ? told : likelier(printed, told, publishedOn));
  if (prose.reported.has(printed)) return { year: printed, conflict: null };
  if (titled !== null && said !== null && titled !== said) {
    const conflict = `the title says ${titled}, the words that announce the report say ${said}; read as ${titled}`;
    return { year: titled, conflict };
  }
  if (publishedOn === null || !isWithin(publishedOn, printed)) return { year: printed, conflict: null };
  const year = prose.reported.has(printed - 1) ? printed - 1 : printed;
  const conflict = `the report says that it is on ${printed}, and was published on ${publishedOn}; read as ${year}`;
  return { year, conflict };
}

/** A year that the prose alone names; null where it is only that of what is to come. */
export function ofProse(named: number | null, prose: ProseYears, publishedOn: string | null): YearReading {
  if (named === null || publishedOn === null || !isWithin(publishedOn, named))
    return { year: named, conflict: null };
  const year = prose.named.has(named - 1) ? named - 1 : null;
  const conflict = `the prose tells of ${named} most, and the report was published on ${publishedOn}; read as ${year ?? 'no year'}`;
  return { year, conflict };
}

export function unlike(printed: number, told: number, year: number): YearReading {
  const conflict = `the report says that it is on ${printed}, and its prose tells of ${told} alone; read as ${year}`;
  return { year, conflict };
}

/** Sentences that tell of a year which the report does not say it is on. */
const LEAST_TOLD = 2;

/** The year after or before `printed` that the prose tells of, where it names `printed` nowhere. */
export function otherYearTold(printed: number, { reported, named }: ProseYears): number | null {
  if (named.has(printed)) return null;
  const [told, ...others] = [printed + 1, printed - 1].filter(
    (year) => (reported.get(year) ?? 0) >= LEAST_TOLD,
  );
  return others.length > 0 ? null : (told ?? null);
}

/**
 * Of two years in a row: what was written of the later one was not written for the one before, unless it was published
 * too early for that. Prose of the earlier one was as likely left as it was a year before.
 */
function likelier(printed: number, told: number, publishedOn: string | null): number {
  const later = Math.max(printed, told);
  return publishedOn !== null && isWithin(publishedOn, later) ? later - 1 : later;
}
