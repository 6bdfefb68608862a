/** A time of day in China. */
export interface DailyTime {
  readonly hour: number;
  readonly minute: number;
}

export const TIME_ZONE = 'Asia/Shanghai';

/** Reads `22:30`; undefined for anything else. */
export function parseDailyTime(text: string): DailyTime | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text) ?? [];
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}

/** `30 22 * * *` */
export function cronPattern({ hour, minute }: DailyTime): string {
  return `${minute} ${hour} * * *`;
}

/** `22:30` */
export function clockText({ hour, minute }: DailyTime): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
