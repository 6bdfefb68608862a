/** Hours of each day in which sites may be asked: minutes after midnight in China, `closes` not included. */
export interface CrawlWindow {
  readonly opens: number;
  readonly closes: number;
}

/** When sites may be asked: in one window of the day or in several. */
export type CrawlHours = readonly [CrawlWindow, ...CrawlWindow[]];

const MINUTES_OF_DAY = 24 * 60;
const MINUTE_MS = 60_000;
/** Asia/Shanghai, without daylight saving time since 1991. */
const CHINA_OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Reads `22:00-06:00` and `22:00-24:00`; undefined for anything else, and for a window that is empty. */
export function parseWindow(text: string): CrawlWindow | undefined {
  const times = text.split('-').map(parseTime);
  const [opens, closes] = times;
  if (times.length !== 2 || opens === undefined || closes === undefined) return undefined;
  if (opens === closes || opens === MINUTES_OF_DAY) return undefined;
  return { opens, closes };
}

/** `22:00-06:00`, `22:00-24:00, 00:00-06:00` */
export function formatHours(hours: CrawlHours): string {
  return hours.map(({ opens, closes }) => `${formatTime(opens)}-${formatTime(closes)}`).join(', ');
}

export function isOpen(hours: CrawlHours, now: Date): boolean {
  const minute = minuteInChina(now);
  return hours.some(({ opens, closes }) => {
    const isOvernight = closes < opens;
    return isOvernight ? minute >= opens || minute < closes : minute >= opens && minute < closes;
  });
}

/** When the first of the windows opens next, all of which are closed. */
export function nextOpening(hours: CrawlHours, now: Date): Date {
  const inChina = now.getTime() + CHINA_OFFSET_MS;
  const waits = hours.map(({ opens }) => (opens - minuteInChina(now) + MINUTES_OF_DAY) % MINUTES_OF_DAY);
  const minute = Math.floor(inChina / MINUTE_MS) + Math.min(...waits);
  return new Date(minute * MINUTE_MS - CHINA_OFFSET_MS);
}

function minuteInChina(now: Date): number {
  return Math.floor((now.getTime() + CHINA_OFFSET_MS) / MINUTE_MS) % MINUTES_OF_DAY;
}

function parseTime(text: string): number | undefined {
  const [, hours, minutes] = /^\s*(24(?=:00)|[01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function formatTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
