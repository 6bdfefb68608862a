import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import { sectionOf } from '../metadata/sections.js';
import { isTitleOfLetter } from '../metadata/title-line.js';
import type { ReportCell, ReportMetadata } from '../report.js';
import { isAnnualReport } from './annual-report.js';
import { kindByWords } from './kind-by-words.js';
import { otherKinds, substitutePages } from './other-kinds.js';

const A_LIST = 'a page that lists reports';
const EMPTY_PAGE =
  'a page without text, which a script has to fill: a challenge of a firewall, or a page that loads its content';
/** A title stands among the first lines, on a page below the navigation. */
const SEARCHED_LINES = 100;
const TOP_LINES = 8;
const MOST_TITLE_CHARACTERS = 60;
/** Shorter lines are the entries of a site's navigation: 政策解读, 通知公告. */
const LEAST_TITLE_CHARACTERS = 6;
/** A page in the place of another has less text than this. */
const LITTLE_TEXT = 400;
/** A title in a list, with the date that stands behind it. */
const LISTED_TITLE =
  /^[·•\s\d.、]{0,4}.{0,50}(?:信息|政务)公开.{0,12}(?:年度报告|工作报告|年报)[\s\d（()）[\]年月日./:-]*$/u;
/** 文字解读：关于…报告的解读: what kind of explanation it is, before its title. */
const KIND_OF_EXPLANATION = /^\p{Script=Han}{0,4}解读[:：](?=.+解读$)/u;
/** A page that lists reports carries many of their titles. */
const LIST_TITLES = 4;
/** Fewer will do on a page that has little beside them. */
const SHORT_LIST = 2;
/** The words in which the title of an annual report ends, whatever stands before them. */
const REPORT_TITLE = /(?:信息|政务)公开.{0,12}(?:报告|年报)(?:[（(][^（()）]*[)）])?$/u;
/** 2013年1月: when it was written, on the cover of a report. */
const MONTH = /^[（(]?20\d{2}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/u;
const DATED_TITLE = /(?:20\d{2}|二[〇○零].{2})年.*(?:报告|公报|通知|解读|说明|函)$/u;
/** What tells the letter with which a report is handed in from one that asks for it. */
const HANDED_IN = /现[将就][^。]{0,80}(?:汇报|报告)如下/u;
/** What may list the sections of a report without being one: 关于做好…工作的通知. */
const NOTICE_TITLE = /关于(?:做好|编制|报送|印发|进一步).{0,60}(?:通知|函)$/u;
/** A document with as many of a report's sections is a report, unless it is a notice on what reports are to hold. */
const KNOWN_SECTIONS = 3;

/**
 * Says what a document is instead of an annual report; null where it is one, or may be. `cells`: what was read of
 * statutory tables. The title decides, since other documents have the tables, and the words of a report, as well.
 */
export function recogniseOther(
  document: Document,
  lines: readonly Line[],
  report: ReportMetadata,
  cells: readonly ReportCell[],
): string | null {
  const titles = cells.length > 0 ? titlesBesideTables(document, report) : titlesOf(document, lines, report);
  const isHandedIn = lines.some(({ plain }) => HANDED_IN.test(plain));
  const kind = otherKindOfTitle(
    isHandedIn ? titles.filter((title) => !isTitleOfLetter(title)) : titles,
    cells,
  );
  const kindOfProse = kindByWords(lines, cells);
  const other = kind ?? kindOfProse ?? otherKindOfTitle(titleByAgency(report), cells);
  return other ?? (cells.length > 0 ? null : recognisePage(document, lines, report));
}

function otherKindOfTitle(titles: readonly string[], cells: readonly ReportCell[]): string | null {
  const hasFigures = cells.some(({ state }) => state === 'reported');
  for (const title of titles) {
    const kind = otherKinds.find(({ title: pattern, applies }) => {
      const isRuledOut = applies === 'without_tables' ? cells.length > 0 : applies !== 'always' && hasFigures;
      return !isRuledOut && pattern.test(title);
    });
    if (kind !== undefined) return `${kind.name}: ${title}`;
  }
  return null;
}

/** The titles that a document with tables goes by: what else its page names is no reason to refuse it. */
function titlesBesideTables({ meta }: Document, { title }: ReportMetadata): readonly string[] {
  return [meta.get('articletitle'), title].flatMap((text) => (text ? [text.replaceAll(/\s+/gu, '')] : []));
}

/** What a report without a title would be called: that of a hospital may be known by its agency alone. */
function titleByAgency({ title, agency }: ReportMetadata): readonly string[] {
  return title === null && agency !== null ? [`${agency}信息公开年度报告`] : [];
}

/** All that may be the title, the surest first; nothing behind the title of a report. */
function titlesOf(
  { meta, title, format }: Document,
  lines: readonly Line[],
  report: ReportMetadata,
): readonly string[] {
  const parts = (title ?? '').split(/\s*[-_|—]+\s*/u).slice(0, 1);
  const tagged = [meta.get('articletitle'), report.title, ...parts].flatMap((text) => text ?? []);
  const sure = tagged.map((text) => text.replaceAll(/\s+/gu, '')).filter((text) => text !== '');
  if (sure.some((text) => REPORT_TITLE.test(text))) return sure;
  const others = headings(lines, format);
  const isKnown = report.sections.length >= KNOWN_SECTIONS;
  return [...sure, ...(isKnown ? others.filter((text) => NOTICE_TITLE.test(text)) : others)];
}

/** Lines above the first section that may be the title. On a page, only those that are dated and no entries of a list: its navigation names all kinds. */
function headings(lines: readonly Line[], format: Document['format']): readonly string[] {
  const searched = lines.slice(0, format === 'html' ? SEARCHED_LINES : TOP_LINES);
  const body = searched.findIndex(({ text }) => sectionOf(text) !== null);
  const texts = searched
    .slice(0, body === -1 ? searched.length : body)
    .map(({ text }) => text.replaceAll(/\s+/gu, '').replace(KIND_OF_EXPLANATION, ''))
    .filter(
      (text) =>
        text.length <= MOST_TITLE_CHARACTERS &&
        !/[。；，：:]|^[-•·]|^[（(][一二三四五六七八九十]/u.test(text),
    )
    .filter((text) => text.length >= LEAST_TITLE_CHARACTERS && !MONTH.test(text));
  if (format !== 'html') return texts;
  const dated = [...new Set(texts.filter((text) => DATED_TITLE.test(text)))];
  return dated.length < LIST_TITLES ? dated : [];
}

/** How many reports the lines name: a title that another line has with more around it is the same one. */
function listedTitles(lines: readonly Line[]): number {
  const titles = [...new Set(lines.filter(({ text }) => LISTED_TITLE.test(text)).map(({ plain }) => plain))];
  return titles.filter((title) => !titles.some((other) => other !== title && other.includes(title))).length;
}

function recognisePage(document: Document, lines: readonly Line[], report: ReportMetadata): string | null {
  const text = lines.map((line) => line.text).join('\n');
  const isReport = isAnnualReport(lines, report);
  const isBare = document.attachments.length === 0 && document.images === 0;
  const isShort = text.length < LITTLE_TEXT;
  if (text.trim() === '' && document.format === 'html' && isBare) return EMPTY_PAGE;
  if (isShort && isBare && report.title === null && !isReport) {
    const page = substitutePages.find(([, words]) => words.test(`${document.title ?? ''}\n${text}`));
    if (page !== undefined) return page[0];
  }
  const titles = listedTitles(lines);
  const isOnlyTitles = isShort && isBare && report.sections.length === 0 && !text.includes('。');
  if (titles >= SHORT_LIST && isOnlyTitles) return A_LIST;
  if (!isReport && titles >= (isShort && isBare ? SHORT_LIST : LIST_TITLES)) return A_LIST;
  return null;
}
