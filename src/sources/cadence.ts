/** How often the sources of a pipeline are asked: by every run, or as the reporting year has it. */
export const CADENCES = ['every-run', 'seasonal'] as const;

export type Cadence = (typeof CADENCES)[number];

/**
 * January to April in China: agencies report until 31 January, governments publish until 31 March (Regulations,
 * Articles 49 and 50), and corrections follow.
 */
const LAST_MONTH_OF_SEASON = 4;
const HOUR_MS = 3_600_000;
const CHINA_OFFSET_MS = 8 * HOUR_MS;
/** Somewhat less than a day and a week: a source comes early in one night's run and late in another's. */
const DAILY_MS = 12 * HOUR_MS;
const WEEKLY_MS = (6 * 24 + 12) * HOUR_MS;

export function isSeason(now: Date): boolean {
  return new Date(now.getTime() + CHINA_OFFSET_MS).getUTCMonth() < LAST_MONTH_OF_SEASON;
}

/** How long after a good visit a source is due again. */
export function pauseAfterVisit(cadence: Cadence, now: Date): number {
  if (cadence === 'every-run') return 0;
  return isSeason(now) ? DAILY_MS : WEEKLY_MS;
}

/** What failed may pass by the next night, whatever the season. */
export function pauseAfterFailure(cadence: Cadence): number {
  return cadence === 'every-run' ? 0 : DAILY_MS;
}
