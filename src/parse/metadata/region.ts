import type { Document } from '../../documents/document.js';
import { type Region, regionsAbove, regionsNamed } from '../../regions/region.js';
import type { Line } from '../lines.js';
import { placesBefore } from './full-name.js';

/** Shorter names (东区, 城区, 郊区) are also those of parts of other towns; 唐县 is not. */
const REGION_NAME = /.{3}|县$/u;

/** What stands before the name of the place: a national body of which it is a local office, the party, a division of the corps. */
const ABOVE_PLACE =
  /^(?:国家[\p{Script=Han}]{2,6}总?局|中共|中国人民银行|(?:新疆生产建设兵团)?第[一二三四五六七八九十]{1,3}师)/u;

/** Of a county with its province and prefecture. */
const LONGEST_NAME = 40;

/**
 * The region that a report is about: that of the agency's name, where it means one region only and lies where the
 * site is at home; otherwise the one that the site states.
 */
export function readRegion(
  document: Document,
  lines: readonly Line[],
  agency: string | null,
  source: string | null,
): string | null {
  const site = regionOfSite(document, lines);
  const name = (agency ?? '').replace(ABOVE_PLACE, '');
  const office = regionsOfOffice(name);
  const named = office.length > 0 ? office : regionsAtStart(name);
  const unnamed = [...regionsOfTown(name, lines), ...regionsOfSource(name, source ?? '')];
  const placed = named.length > 0 ? named : unnamed;
  const here = placed.filter(({ code }) => site === null || lies(code, site));
  const [region, ...others] = here.length > 1 ? ofText(lines, ofSiteName(document, here)) : here;
  return region !== undefined && others.length === 0 ? region.code : site;
}

/** 三明市生态环境局建宁分局, 三明市建宁生态环境局: a prefecture's bureau in one of its counties; 浙江省岱山经济开发区: a county's zone; 国家统计局建宁调查队. */
const OFFICES: readonly RegExp[] = [
  /^(?<prefecture>\p{Script=Han}{2,12}?[市州盟])\p{Script=Han}{2,16}(?:局|委员会|委)(?<county>\p{Script=Han}{2,6}?)分局$/u,
  /^(?<prefecture>\p{Script=Han}{2,12}?[市州盟])(?<county>\p{Script=Han}{2,6}?)(?:生态环境|环境保护|公安|自然资源|国土资源)分?局$/u,
  /^(?<prefecture>\p{Script=Han}{2,12}?[省区市州盟])(?<county>\p{Script=Han}{2,4}?)(?:经济|高新|工业|产业)\p{Script=Han}{0,10}区(?:管(?:理)?委(?:员)?会)?$/u,
  /^(?<county>\p{Script=Han}{2,6})调查队$/u,
];
/** What such a name leaves out of the county's. */
const KINDS_OF_COUNTY = ['', '区', '县', '市', '旗'] as const;

function regionsOfOffice(agency: string): readonly Region[] {
  const office = OFFICES.map((pattern) => pattern.exec(agency)?.groups).find((found) => found !== undefined);
  if (office === undefined) return [];
  const { prefecture = '', county = '' } = office;
  return KINDS_OF_COUNTY.flatMap((kind) => regionsNamed(`${prefecture}${county}${kind}`));
}

/** 溪口镇人民政府, 溪口街道办事处: what lies in a county or a district, and the kinds of its administration. */
const TOWN = /^(?<town>\p{Script=Han}{1,8}?(?:镇|乡|街道|苏木))(?:(?:人民)?政府|办事处|办)?$/u;

/**
 * Where a town lies that goes by its own name: 由建宁县溪口镇编制, 地址:建宁县溪口镇…, 鼓楼区人民政府溪口街道办事处. No other
 * agency's place is as sure.
 */
function regionsOfTown(agency: string, lines: readonly Line[]): readonly Region[] {
  const town = TOWN.exec(agency)?.groups?.town;
  if (town === undefined) return [];
  const texts = lines.map(({ plain }) => plain);
  const places = ['', '人民政府', '政府'].flatMap((above) => [...placesBefore(`${above}${town}`, '', texts)]);
  const regions = places.flatMap(regionsAtStart);
  return [...new Map(regions.map((region) => [region.code, region])).values()];
}

/** 市房管局 of 来源:三明市住房保障和房屋管理局: the city of the one that published the report, where it is of that kind. */
function regionsOfSource(agency: string, source: string): readonly Region[] {
  const kind = /^[县市区旗](?!场|政)/u.exec(agency)?.[0];
  return kind === undefined ? [] : regionsAtStart(source).filter(({ name }) => name.endsWith(kind));
}

/** 网站标识码: ten digits, the first six of which are the region of the site's owner (《政府网站发展指引》). */
function regionOfSite(document: Document, lines: readonly Line[]): string | null {
  const tagged = document.meta.get('siteidcode') ?? '';
  const printed =
    lines.map(({ text }) => /网站标识码\s*[:：]?\s*([1-9]\d{9})/u.exec(text)?.[1]).find(Boolean) ?? '';
  const code = [tagged.trim(), printed].find((candidate) => /^[1-9]\d{9}$/u.test(candidate));
  return code === undefined ? null : code.slice(0, 6);
}

/** 双江自治县, without the peoples of 双江拉祜族佤族布朗族傣族自治县. */
const PEOPLELESS = /(?<=^\p{Script=Han}{2,12}(?<!族))自治(?=[州县旗]$)/u;

function regionsNamedShort(name: string): readonly Region[] {
  const regions = regionsNamed(name);
  return regions.length > 0 || !PEOPLELESS.test(name) ? regions : regionsNamed(name.replace(PEOPLELESS, ''));
}

/** The regions meant by the longest name that `text` begins with: 三明市建宁县 of 三明市建宁县自然资源局. */
function regionsAtStart(text: string): readonly Region[] {
  for (let length = Math.min(text.length, LONGEST_NAME); length > 1; length--) {
    const name = text.slice(0, length);
    const regions = REGION_NAME.test(name) ? regionsNamedShort(name) : [];
    if (regions.length > 0) return regions;
  }
  return [];
}

/** Among regions of one name, those that lie where the site says it is at home: 徐州市鼓楼区人民政府. */
function ofSiteName({ meta }: Document, regions: readonly Region[]): readonly Region[] {
  const [home, ...others] = regionsAtStart((meta.get('sitename') ?? '').replaceAll(/\s/gu, ''));
  if (home === undefined || others.length > 0) return regions;
  return regions.filter(({ code }) => lies(code, home.code));
}

/** Among regions of one name, those that the text names together with what they lie in: 福州市鼓楼区. */
function ofText(lines: readonly Line[], regions: readonly Region[]): readonly Region[] {
  const isNamed = ({ code, name }: Region) => {
    const names = regionsAbove(code).map((higher) => `${higher.name}${name}`);
    return lines.some(({ plain }) => names.some((full) => plain.includes(full)));
  };
  const named = regions.filter(isNamed);
  return named.length > 0 ? named : regions;
}

/** Whether a region is another or lies within it. */
function lies(code: string, within: string): boolean {
  return code.startsWith(within.replace(/(?:0000|00)$/u, ''));
}
