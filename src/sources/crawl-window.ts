/** The hours of each day in which sites may be asked: minutes after midnight in China, `closes` not included. */
export interface CrawlWindow {
  readonly opens: number;
  readonly closes: number;
}

const MINUTES_OF_DAY = 24 * 60;
const MINUTE_MS = 60_000;
/** Asia/Shanghai, without daylight saving time since 1991. */
const CHINA_OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Reads `22:00-06:00`; undefined for anything else, and for a window that is empty. */
export function parseWindow(text: string): CrawlWindow | undefined {
  const times = text.split('-').map(parseTime);
  const [opens, closes] = times;
  if (times.length !== 2 || opens === undefined || closes === undefined || opens === closes) return undefined;
  return { opens, closes };
}

/** `22:00-06:00` */
export function formatWindow({ opens, closes }: CrawlWindow): string {
  return `${formatTime(opens)}-${formatTime(closes)}`;
}

export function isOpen({ opens, closes }: CrawlWindow, now: Date): boolean {
  const minute = minuteInChina(now);
  const isOvernight = closes < opens;
  return isOvernight ? minute >= opens || minute < closes : minute >= opens && minute < closes;
}

/** When a window that is closed opens next. */
export function nextOpening({ opens }: CrawlWindow, now: Date): Date {
  const inChina = now.getTime() + CHINA_OFFSET_MS;
  const wait = (opens - minuteInChina(now) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  const minute = Math.floor(inChina / MINUTE_MS) + wait;
  return new Date(minute * MINUTE_MS - CHINA_OFFSET_MS);
}

function minuteInChina(now: Date): number {
  return Math.floor((now.getTime() + CHINA_OFFSET_MS) / MINUTE_MS) % MINUTES_OF_DAY;
}

function parseTime(text: string): number | undefined {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function formatTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
