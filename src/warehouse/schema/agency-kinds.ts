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
