/** A time of day in China. */
export interface DailyTime {
  readonly hour: number;
  readonly minute: number;
}

export const TIME_ZONE = 'Asia/Shanghai';
const CHINA_OFFSET_HOURS = 8;

/** Reads `22:30`; undefined for anything else. */
export function parseDailyTime(text: string): DailyTime | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text) ?? [];
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}

/** `30 22 * * *` */
export function cronPattern({ hour, minute }: DailyTime): string {
  return `${minute} ${hour} * * *`;
}

/** The same time of day on this machine's clock; where that is put forward for the summer, as it shows on that day. */
export function onLocalClock({ hour, minute }: DailyTime, day: Date): DailyTime {
  const moment = new Date(day);
  moment.setUTCHours(hour - CHINA_OFFSET_HOURS, minute, 0, 0);
  return { hour: moment.getHours(), minute: moment.getMinutes() };
}

/** `22:30` */
export function clockText({ hour, minute }: DailyTime): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
