import { applicants } from './columns.js';

/** What two reports of one agency for consecutive years must agree on: the sum of `earlier` is `later` a year after. */
export interface PanelIdentity {
  readonly id: string;
  /** Codes of series. */
  readonly earlier: readonly string[];
  readonly later: string;
}

const COUNTED_ITEMS = [
  'administrative_licensing',
  'other_external_services',
  'administrative_penalty',
  'administrative_compulsion',
  'administrative_fees',
];

/** 结转下年度继续办理 is the next report's 上年结转; 上一年项目数量 and 本年增/减 are its 上一年项目数量. */
export const panelIdentities: readonly PanelIdentity[] = [
  ...applicants.map(({ code }) => ({
    id: `panel.carry.${code}`,
    earlier: [`requests.carried_out.${code}`],
    later: `requests.carried_in.${code}`,
  })),
  ...COUNTED_ITEMS.map((row) => ({
    id: `panel.items.${row}`,
    earlier: [`proactive.${row}.items_previous_year`, `proactive.${row}.items_change`],
    later: `proactive.${row}.items_previous_year`,
  })),
];
