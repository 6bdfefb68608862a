import type { RegulationsId } from './regulations.js';

/** Levels of the agencies for which the law names a day. */
export type BoundLevel = 'province' | 'prefecture' | 'county' | 'department';

/** When the report on a year is due. */
export interface Deadline {
  /** The text that names the day. */
  readonly regulations: RegulationsId;
  /** Years reported on, inclusive; null: still in force. */
  readonly years: readonly [from: number, to: number | null];
  readonly levels: readonly BoundLevel[];
  /** Month and day of the year after, MM-DD. */
  readonly due: string;
}

/**
 * Article 31 of the Regulations of 2007, and Article 50 of those of 2019: departments report by 31 January, and what
 * 县级以上地方人民政府 sum up of their area is published by 31 March. Neither names a day for 乡镇 and 街道 of its own.
 */
export const deadlines: readonly Deadline[] = [
  {
    regulations: '2007',
    years: [2008, 2018],
    levels: ['province', 'prefecture', 'county', 'department'],
    due: '03-31',
  },
  { regulations: '2019', years: [2019, null], levels: ['province', 'prefecture', 'county'], due: '03-31' },
  { regulations: '2019', years: [2019, null], levels: ['department'], due: '01-31' },
];
