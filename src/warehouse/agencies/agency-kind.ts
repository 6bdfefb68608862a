import { type NamedRegion, shortAgencyName } from './agency-name.js';

export interface AgencyKindEntry {
  readonly code: string;
  readonly label: string;
  readonly english: string;
}

/** What sort of agency reports, as far as its name tells. */
export const agencyKinds = [
  {
    code: 'people_government',
    label: '人民政府',
    english:
      'People’s government of a province, prefecture or county, or the office that governs a prefecture',
  },
  { code: 'township_government', label: '乡镇人民政府', english: 'Government of a town or township' },
  { code: 'subdistrict_office', label: '街道办事处', english: 'Sub-district office' },
  { code: 'government_office', label: '人民政府办公室（厅）', english: 'General office of a government' },
  { code: 'development_zone', label: '开发区管理委员会', english: 'Administration of a zone or new area' },
  { code: 'department', label: '政府部门（局、厅、委、办）', english: 'Department of a government' },
  { code: 'other', label: '其他', english: 'Other' },
] as const satisfies readonly AgencyKindEntry[];

export type AgencyKind = (typeof agencyKinds)[number]['code'];

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
