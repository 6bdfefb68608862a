import type { AgencyLevel } from '../../sources/source.js';

/** A place whose agencies are named after it. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  /** Names of earlier years: 沙县 of 沙县区. */
  readonly formerNames?: readonly string[];
}

/**
 * What the spellings of an agency's name have in common: 淮安市洪泽区人民政府, 洪泽区人民政府, 洪泽县人民政府 and 洪泽区
 * are 洪泽区; 洪泽区教育局 and 教育局 are 教育局.
 */
export function shortAgencyName(name: string, region: NamedRegion): string {
  const compact = name.replaceAll(/\s/gu, '');
  const government = compact.replace(/人民政府$/u, '') || compact;
  const called = [region.name, ...(region.formerNames ?? [])].find((known) => government.includes(known));
  if (called === undefined) return government;
  return government.slice(government.indexOf(called) + called.length) || region.name;
}

const ENDINGS: readonly (readonly [ending: RegExp, level: AgencyLevel])[] = [
  [/(?:乡|镇|街道|苏木)(?:人民政府|办事处)?$/u, 'township'],
  [/(?:局|厅|委员会|委|办公室|办)$/u, 'department'],
];

/** The level of an agency that is known only by its name. 管委会 run zones of every size, so they are `other`. */
export function agencyLevel(name: string, region: NamedRegion): AgencyLevel {
  const shortName = shortAgencyName(name, region);
  if (shortName === region.name) return governmentLevel(region.code);
  if (/管委会$|管理委员会$/u.test(shortName)) return 'other';
  return ENDINGS.find(([ending]) => ending.test(shortName))?.[1] ?? 'other';
}

function governmentLevel(code: string): AgencyLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
