import type { AgencyKind } from '../schema/agency-kinds.js';
import { type NamedRegion, shortAgencyName } from './agency-name.js';

/**
 * What a name ends in tells its kind; the first that fits. A 管委会 is a zone's only where the name says so: service
 * centres and scenic areas have one as well.
 */
const ENDINGS: readonly (readonly [ending: RegExp, kind: AgencyKind])[] = [
  [/(?:行政公署|行署)$/u, 'people_government'],
  [/政府(?:办公室|办公厅|办)$|^(?:办公室|办公厅)$/u, 'government_office'],
  [/街道(?:办事处|办)?$/u, 'subdistrict_office'],
  [/(?:乡|镇|苏木)(?:人民政府|政府)?$/u, 'township_government'],
  [
    /(?:开发区|高新区|经开区|新区|园区|工业园|产业园|示范区|保税区|试验区|实验区|合作区|管理区)(?:管委会|管理委员会)?$/u,
    'development_zone',
  ],
  [/(?:管委会|管理委员会)$/u, 'other'],
  [/(?:局|厅|委员会|委|办公室|办)$/u, 'department'],
];

/** The kind of an agency of a region, by its name. */
export function agencyKind(name: string, region: NamedRegion): AgencyKind {
  const shortName = shortAgencyName(name, region);
  if (shortName === region.name) return 'people_government';
  return ENDINGS.find(([ending]) => ending.test(shortName))?.[1] ?? 'other';
}
