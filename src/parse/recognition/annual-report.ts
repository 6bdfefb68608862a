import type { Line } from '../lines.js';
import { sectionOf } from '../metadata/sections.js';
import { yearOfTitle } from '../metadata/year.js';
import type { ReportMetadata } from '../report.js';

const REPORT_TITLE = /(?:信息|政务)公开.{0,16}(?:报告|年报|总结)/u;
/** A report has several sections; one heading alone may stand anywhere. */
const LEAST_SECTIONS = 2;
/** The year that the Regulations came into force in, and the last before they were revised, with a new form. */
const NARRATIVE_YEARS = { first: 2008, last: 2018 } as const;

/** Whether a document that holds no table is an annual report all the same: by its title, its sections or its words. */
export function isAnnualReport(lines: readonly Line[], report: ReportMetadata): boolean {
  return isTitleOfOne(report) || isInProse(lines, report);
}

/** Whether a report is one of those that tell in prose, sections and figures, what later ones tell in tables. */
export function isNarrative(lines: readonly Line[], report: ReportMetadata, isBare: boolean): boolean {
  const { year, sections } = report;
  if (year === null || year < NARRATIVE_YEARS.first || year > NARRATIVE_YEARS.last) return false;
  if (sections.length >= LEAST_SECTIONS) return true;
  return isBare && (isInProse(lines, report) || (isTitleOfOne(report) && lines.some(isSentence)));
}

/** A title that names neither year nor agency (政府信息公开年报) is that of a column of the site. */
function isTitleOfOne({ title, agency }: ReportMetadata): boolean {
  return title !== null && REPORT_TITLE.test(title) && (agency !== null || yearOfTitle(title) !== null);
}

function isInProse(lines: readonly Line[], { sections }: ReportMetadata): boolean {
  if (sections.length >= LEAST_SECTIONS || isDividedAsOverview(lines)) return true;
  if (sections.length > 0 && lines.some(({ plain }) => TOTAL.test(plain))) return true;
  return beginsWithOverview(lines, sections) || lines.some(isPreamble);
}

/** 2018年度,市财政局主动公开政府信息260条: what only a report sums up, beside one of its headings. */
const TOTAL = /20\d{2}年(?:度|全年)?,?[^,。;]{0,24}主动公开(?:各类)?政府信息(?:共计?)?\d+条/u;

/** What the form of 2021 has a report tell below 总体情况, as headings of its parts. */
const PARTS: readonly RegExp[] = [
  /主动公开/u,
  /依申请公开/u,
  /信息(?:资源)?管理/u,
  /平台(?:建设|内容保障)/u,
  /监督保障/u,
];
const PART_HEADING = /^\s*[（(][一二三四五六七八][）)]、?\s*([^。，,：:\s]{4,24})/u;
const LEAST_PARTS = 2;

function isDividedAsOverview(lines: readonly Line[]): boolean {
  const headings = lines.flatMap(({ text }) => PART_HEADING.exec(text)?.[1] ?? []);
  return PARTS.filter((part) => headings.some((heading) => part.test(heading))).length >= LEAST_PARTS;
}

/** Lines of a page's navigation that may stand above a report. */
const LINES_ABOVE = 5;

/** Flattened text whose title is lost begins with the first section, and goes on about disclosure. */
function beginsWithOverview(lines: readonly Line[], sections: readonly string[]): boolean {
  if (!sections.includes('overview')) return false;
  const isFirst = lines.slice(0, LINES_ABOVE + 1).some(({ text }) => sectionOf(text) === 'overview');
  return isFirst && lines.some(({ plain }) => /(?:政府信息|政务|信息)公开工作/u.test(plain));
}

/** 本报告根据《政府信息公开条例》编制: what every report begins with, also where its title is lost. */
const REGULATIONS = /信息公开(?:条例|规定|暂行办法)/u;
const THIS_REPORT = /本(?:年度)?(?:报告|年报)/u;
/** 现公布…年度报告. */
const ANNOUNCED =
  /(?:公布|公开|编制|现[将对就]|汇总).{0,40}(?:信息公开.{0,14}(?:报告|年报|总结|汇报)(?:公布|公开|予以公[布开]|报告)?(?:如下|[,。]))/u;
/** A notice, or a rule, speaks of reports that others are to write. */
const ON_REPORTS = /通知如下|要求如下|各(?:单位|部门|乡镇|科室)(?:应当|要|须|请)|制定本|报送(?:至|到|给)/u;
const LEAST_SENTENCE = 24;

function isPreamble({ plain: prose }: Line): boolean {
  if (prose.length < LEAST_SENTENCE || ON_REPORTS.test(prose)) return false;
  return (REGULATIONS.test(prose) && THIS_REPORT.test(prose)) || ANNOUNCED.test(prose);
}

function isSentence({ text }: Line): boolean {
  return text.length >= LEAST_SENTENCE && /[,，。]/u.test(text) && text.includes('公开');
}
