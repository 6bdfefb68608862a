import { regionsNamed } from '../../regions/region.js';
import type { Line } from '../lines.js';
import { firstParagraphs } from './first-paragraphs.js';
import { isGovernment, speaksAsPart } from './government.js';
import { CONTACT, QUOTED, STATEMENTS } from './statements.js';

/** The office of an agency that sees to disclosure. */
const OFFICE =
  /(?:(?:(?<!人民)政府|政务)?信息(?:和政务)?公开(?:工作)?(?:领导小组|协调)?(?:办公室|办|科|处|股)?|政务公开(?:领导小组)?(?:办公室|办|科|处|股)?|(?:党政(?:和人大)?)?(?:综合)?(?:办公室|秘书科|综合科|事务部|党政办)|机关|本级|(?<=局)[\p{Script=Han}]{2}(?:中心|科|股))+$/u;
/** 根据《条例》水利局编制…: what is left of the words before a name. */
const BEFORE_NAME = /^(?:根据|按照|依据|依照|遵照|现由|特由|由|的)+/u;
/** 青溪市人民政府外事办公室: an office that is an agency of its own, and not the one that every agency has. */
const OWN_OFFICE =
  /^\p{Script=Han}{2,}(?:[省市州县区旗]|政府)(?!党政|综合|行政|办公|机关|秘书|信息|政务)\p{Script=Han}{2,6}办公室$/u;
/** A government's office writes a report of its own, beside that of the government. */
const REPORT_OF_OFFICE =
  /政府办公[厅室](?:20\d{2}年?度?)?(?:的)?(?:政府)?信息公开.{0,16}(?:报告|年报)》?$|^结合.*政府办公[厅室](?:的)?(?:政府)?信息公开/u;
/** 青溪县青溪县教育局. */
const TWICE = /^(.{3,12})\1/u;
const PRONOUN = /^(?:[我本各该全出此并]|上述|年度|以上)|条例|规定|要求|制度|年度|情况|小组|党工?委|汇总/u;
const AGENCY =
  /(?:政府|委员会|管委会|(?:总工|联合|红十字)会|[省市县区旗州镇乡街局厅委院部处办园城场馆]|苏木|办公室|办事处|中心|街道|支队|大队|总队|(?:供销|合作|联合|联|供销总)社)(?:\(.{2,20}\))?$/u;
/** What an agency is, without the name of its place: 区政府, 街道办事处, 开发区管委会. */
const NAMELESS =
  /^(?:[县市区镇乡](?:人民)?政府|街道(?:办(?:事处)?)?|办事处|(?:.{0,2}[园区])?管(?:理)?委(?:员)?会)$/u;
/** 区民政局, 民政局: of the place that is understood. */
const PLACELESS = /^[省市县区]|^.{2,3}[局委办]$/u;
/** An agency that speaks of itself. */
const SELVES: readonly (readonly [ending: RegExp, self: RegExp])[] = [
  [/局$/u, /[我本]局|(?<!\p{Script=Han})局(?:党组|机关)/u],
  [/(?:委|委员会|管委会)$/u, /[我本]委/u],
  [/(?:开发|园)区$/u, /(?:开发|园)区管(?:理)?委(?:员)?会|[我本]区/u],
  [/厅$/u, /[我本]厅/u],
  [/(?:街道|办事处)$/u, /[我本](?:街|办)|(?<=年度?)街道/u],
  [/(?:镇|镇人民政府|镇政府)$/u, /[我本]镇/u],
  [/(?:乡|乡人民政府|乡政府)$/u, /[我本]乡/u],
  [/社$/u, /[我本]社/u],
];

/** Whose report it is, by the words in which it says by whom and on what it was written; null where it does not. */
export function agencyOfPreamble(lines: readonly Line[]): string | null {
  const texts = firstParagraphs(lines);
  const quoted = texts.map((text) => nameFrom(QUOTED.exec(text))).find((name) => name !== null);
  if (quoted !== undefined) return quoted;
  const sentences = texts.map(withoutTitles);
  const isPart = speaksAsPart(lines);
  const names = STATEMENTS.flatMap((statement) =>
    sentences.flatMap((text) => nameIn(statement, text) ?? []),
  ).filter((name) => !(isPart && isGovernment(name)));
  return (
    names.find((name) => !PLACELESS.test(name)) ?? agencyToContact(texts, names[0] ?? '') ?? names[0] ?? null
  );
}

/** Those whom the report says to ask about it, or whose office. */
export function agenciesToContact(lines: readonly Line[]): readonly string[] {
  return firstParagraphs(lines).flatMap((text) => nameIn(CONTACT, withoutTitles(text)) ?? []);
}

/** The words in which the report says whom to ask, with the offices that names of agencies leave out. */
export function sentencesToContact(lines: readonly Line[]): readonly string[] {
  return firstParagraphs(lines).flatMap((text) => withoutTitles(text).match(CONTACT) ?? []);
}

/** Sentences on the report itself: the titles of what it is written after name other agencies; and a mirror has its own address where a place was named. */
function withoutTitles(text: string): string {
  return text.replaceAll(/《[^》]*》|(?<=公布|发布|公开|编制)[\w-]+(?:\.[\w-]+)+(?=\p{Script=Han})/gu, '');
}

/** `pattern` is to find all places (`g`). */
function nameIn(pattern: RegExp, sentences: string): string | null {
  // A text on one line says 信息公开 before it comes to what it makes public, too.
  for (const match of sentences.matchAll(pattern)) {
    const name = nameFrom(match);
    if (name !== null) return name;
  }
  return null;
}

function nameFrom(match: RegExpExecArray | null): string | null {
  const named = (match?.groups?.name ?? '').replace(BEFORE_NAME, '');
  const without = named.replace(OFFICE, '');
  const isOfOffice =
    REPORT_OF_OFFICE.test(match?.[0] ?? '') || (OWN_OFFICE.test(named) && !isAgency(without));
  const name = (isOfOffice ? named : without).replace(TWICE, '$1');
  return !PRONOUN.test(name) && name.split('、').every(isAgency) ? name : null;
}

function isAgency(name: string): boolean {
  return (name.length > 2 || regionsNamed(name).length > 0) && AGENCY.test(name) && !NAMELESS.test(name);
}

/**
 * The agency that is to be asked, where it is the one that speaks: 我局, beside 青溪县水利局; or the one that goes by a
 * short name elsewhere: 应急局, beside 青溪县应急管理局.
 */
function agencyToContact(texts: readonly string[], short: string): string | null {
  for (const text of texts) {
    const name = nameIn(CONTACT, withoutTitles(text));
    if (name === null) continue;
    if (isShortFor(short, name) || speaksAs(name, texts)) return name;
  }
  return null;
}

function speaksAs(name: string, texts: readonly string[]): boolean {
  const self = SELVES.find(([ending]) => ending.test(name))?.[1];
  return self !== undefined && texts.some((text) => self.test(text));
}

/** Who published the report, where it names no other agency and speaks as one of that kind: 我局, of 来源:青溪县水利局. */
export function agencyOfSource(source: string | null, lines: readonly Line[]): string | null {
  if (source === null || PLACELESS.test(source) || PRONOUN.test(source) || !isAgency(source)) return null;
  return speaksAs(source, firstParagraphs(lines)) ? source : null;
}

function isShortFor(short: string, name: string): boolean {
  const [field, ending] = [short.replace(/^[省市县区]/u, '').slice(0, 2), short.slice(-1)];
  return field.length === 2 && name.includes(field) && name.endsWith(ending);
}
