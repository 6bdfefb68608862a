import { regionsNamed } from '../../regions/region.js';
import { AGENCY } from './agency-ending.js';

/** 长征镇人民政府2025年政府信息公开…: a title that stands behind the source on its line. */
const TITLE_BEHIND = /20\d{2}年?度?[\p{Script=Han}]{0,12}信息公开.*$/u;
/** 2025年政府信息公开工作年度报告, below the line on which its agency stands behind the source. */
const REST_OF_TITLE = /^20\d{2}年?度?(?:政府|政务)?信息公开.*(?:报告|年报)$/u;
/** Of the name that a site goes by: 上海普陀. */
const SHORTEST_SITE = 2;
const LONGEST_SITE = 8;
const LEAST_REGION = 3;

/** A source, and the agency with which the title below it begins. */
export interface RunOnSource {
  readonly source: string;
  readonly agency: string | null;
}

/** 上海普陀上海市普陀区长征镇人民政府, above 2025年政府信息公开…: the source 上海普陀 and the beginning of the title. */
export function splitSource(name: string, below: string): RunOnSource {
  const own = name.replace(TITLE_BEHIND, '');
  if (own === name && !REST_OF_TITLE.test(below)) return { source: name, agency: null };
  for (let length = SHORTEST_SITE; length <= LONGEST_SITE; length++) {
    const [source, agency] = [own.slice(0, length), own.slice(length)];
    if (AGENCY.test(agency) && isShortFor(source, regionAtStart(agency))) return { source, agency };
  }
  return { source: own, agency: null };
}

function regionAtStart(agency: string): string {
  const names = [...agency].map((_, index) => agency.slice(0, index + 1));
  return names.findLast((name) => name.length >= LEAST_REGION && regionsNamed(name).length > 0) ?? '';
}

/** 上海普陀 for 上海市普陀区: the same characters but for the kinds of place. */
function isShortFor(site: string, region: string): boolean {
  return (
    site !== region &&
    region.replaceAll(/[省市县区旗州盟]/gu, '') === site.replaceAll(/[省市县区旗州盟]/gu, '')
  );
}
