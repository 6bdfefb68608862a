import type { Scale } from '../../accuracy/figures.js';
import { bodaVsb } from '../../crawl/world/families/boda-vsb.js';
import { cCode } from '../../crawl/world/families/c-code.js';
import { gkmlpt } from '../../crawl/world/families/gkmlpt.js';
import { hanwebRecords } from '../../crawl/world/families/hanweb-jcms.js';
import { linkedPages } from '../../crawl/world/families/list-page.js';
import { queryPage } from '../../crawl/world/families/query-page.js';
import { siteChannel } from '../../crawl/world/families/site-channel.js';
import { trsWcm } from '../../crawl/world/families/trs-wcm.js';
import type { Publish } from '../../crawl/world/published-site.js';

/** From the first night to the last, both inclusive. */
export type Nights = readonly [from: number, to: number];

/** A report that is published again with other figures from a night on. */
export interface Correction {
  readonly year: number;
  readonly night: number;
  /** How large its figures are; those of all others are small. */
  readonly scale: Scale;
}

/** An alarm that must be raised once and end once. */
export interface ExpectedAlarm {
  readonly code: string;
  readonly subject: string;
}

/** What becomes of one site in sixty nights. */
export interface SiteStory {
  readonly county: string;
  readonly publish: Publish;
  /** When a person puts it into the pipeline. */
  readonly appears: number;
  /** The night on which each year's report is there for the first time; 0 for those that always were. */
  readonly published: Readonly<Record<number, number>>;
  readonly corrections: readonly Correction[];
  readonly isDown?: Nights;
  readonly isBlocked?: Nights;
  /** Its list shows one report alone. */
  readonly hasShrunk?: Nights;
  /** Its list links to reports that are gone. */
  readonly hasLostReports?: Nights;
  /** It moves to another system with other addresses on the first night; a person corrects its entry after the last. */
  readonly redesign?: { readonly publish: Publish; readonly nights: Nights };
  readonly alarms: readonly ExpectedAlarm[];
}

export const NIGHTS = 60;

const WELL = {
  publish: trsWcm,
  appears: 0,
  published: { 2019: 0, 2020: 0, 2021: 0, 2022: 0 },
  corrections: [],
  alarms: [],
} as const satisfies Omit<SiteStory, 'county'>;

export const SITES: readonly SiteStory[] = [
  { ...WELL, county: '甲溪县', published: { ...WELL.published, 2023: 10 } },
  {
    ...WELL,
    county: '乙溪县',
    publish: gkmlpt,
    published: { ...WELL.published, 2023: 5 },
    corrections: [{ year: 2022, night: 20, scale: 'small' }],
  },
  {
    ...WELL,
    county: '丙溪县',
    redesign: { publish: cCode, nights: [15, 23] },
    alarms: [{ code: 'redesigned', subject: '' }],
  },
  {
    ...WELL,
    county: '丁溪县',
    publish: bodaVsb,
    published: { ...WELL.published, 2023: 14 },
    isDown: [12, 18],
    alarms: [{ code: 'unreachable', subject: '' }],
  },
  {
    ...WELL,
    county: '戊溪县',
    publish: siteChannel,
    isBlocked: [30, 36],
    alarms: [{ code: 'unreachable', subject: '' }],
  },
  {
    ...WELL,
    county: '己溪县',
    publish: linkedPages,
    hasShrunk: [25, 31],
    alarms: [{ code: 'list_shrunk', subject: 'list' }],
  },
  {
    ...WELL,
    county: '庚溪县',
    publish: hanwebRecords,
    appears: 8,
    published: { ...WELL.published, 2023: 30 },
  },
  {
    ...WELL,
    county: '辛溪县',
    published: { 2019: 0, 2020: 0, 2021: 0, 2022: 22 },
    alarms: [{ code: 'year_missing', subject: '2022' }],
  },
  {
    ...WELL,
    county: '壬溪县',
    publish: queryPage,
    corrections: [
      { year: 2021, night: 33, scale: 'large' },
      { year: 2021, night: 40, scale: 'small' },
    ],
    alarms: [
      { code: 'figures_jump', subject: '2021' },
      { code: 'figures_jump', subject: '2022' },
    ],
  },
  // One bad night is no alarm.
  { ...WELL, county: '癸溪县', published: { ...WELL.published, 2023: 50 }, isDown: [45, 45] },
  {
    ...WELL,
    county: '子溪县',
    hasLostReports: [38, 47],
    alarms: [{ code: 'redesigned', subject: '' }],
  },
];

export function isIn(nights: Nights | undefined, night: number): boolean {
  return nights !== undefined && nights[0] <= night && night <= nights[1];
}

/** The start of a night's run: 22:30 in China. */
export function startOf(night: number): Date {
  return new Date(Date.parse('2024-01-22T14:30:00.000Z') + night * 24 * 3_600_000);
}
