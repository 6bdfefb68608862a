import type { Line } from '../lines.js';
import { NAMES_YEAR, squeeze } from './title-line.js';

/** What is left of a table that the page is set in. */
const BARS = /^[|｜]+|(?<![|｜])[|｜]+$/gu;
/** ★…★, “…”: what a title is set off by. */
const ORNAMENTS = /^[★☆◆◇■□▲△※*“"'‘]+|[★☆◆◇■□▲△※*”"'’]+$/gu;
/**
 * (2022年1月): when it was published, on the title's line or on one of its own; 报告-某某网: the name of the site; and what
 * white space became: 报告?.
 */
const BEHIND_TITLE =
  /(?:[（(]20\d{2}年\d{1,2}月(?:\d{1,2}日)?[）)]|[?？]+|(?<=报告|年报)[-_—–]{1,2}[\p{Script=Han}A-Za-z]{2,20})$/u;
/** 某市政府门户网站-建宁县2021年…: the name of the site before that of its page. */
const SITE = /^\p{Script=Han}{2,20}(?:网|网站|平台)[-_—–|]{1,2}(?=\p{Script=Han})/u;
/** 《…年度报告》是某某局发布的一份报告。 what an encyclopedia says of its entry. */
const DEFINED = /^《(?<title>[^》]+(?:报告|年报))》是.*/u;
/** What a page offers beside a title. */
const TOOLS = /(?<=报告|年报)(?:二维码|打印|分享|收藏|下载)+$/u;

/** A library of files has a document under the name of its file; Word names a PDF after the file that it was made from. */
export const FILE_ENDING = /\.(?:docx?|wps|pdf)$/iu;

/** What a line says, without white space and without what stands around a title on its line. */
export function withoutSurroundings({ text }: Line): string {
  return squeeze(text)
    .replace(BARS, '')
    .replace(ORNAMENTS, '')
    .replace(FILE_ENDING, '')
    .replace(DEFINED, '$<title>')
    .replace(TOOLS, '')
    .replace(BEHIND_TITLE, '')
    .replace(SITE, '');
}

/** 标题：…, 标 题 | … of the page's index of the document, 中文名:… of an encyclopedia, 正文 above it; 大 中 小, to set the letters by; Page 4 - … of a book. */
export const LABEL =
  /^[-•·[【]?(?:(?:信息|文件)?(?:标题|名称)|中文名|附件\d{0,2})[\]】]?[:：|｜]*|^正文[:：|｜]*|^大中小|^Page\d+[-–]/u;

/** Lists print a date before or behind each title. */
export const LIST_DATE =
  /^[[(（]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?|[[(（]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$/u;

/** 首页>政务公开>政府信息公开年报: where in the site the page stands, of which only the page's own name may be a title. */
const PATH = /^.*[>＞›»](?<page>[^>＞›»]*)$/u;

export function withoutPath(text: string): string {
  const page = PATH.exec(text)?.groups?.page;
  if (page === undefined) return text;
  return NAMES_YEAR.test(page) ? page : '';
}
