import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';
import { splitSource } from './run-on-source.js';

/** Lines from the top in which the page's header stands, below the navigation. */
const HEADER_LINES = 80;
const LABEL =
  '(?:信息来源|文章来源|稿件来源|来源|稿源|发布机构|发布单位|发布部门|发文机[关构]|发文单位|公开机构)';
/** What a page's header goes on with, without white space in between. */
const BEHIND =
  '20\\d{2}[-/.年]\\d|(?:责任)?编辑|责编|作者|审核|录入|供稿|撰稿|浏览|阅读|点击|访问|发布|时间|日期|字体|字号|打印|分享|收藏|关闭';
const LABELLED = new RegExp(
  `(?:^|[\\s|｜[（(\\]】]|(?<=\\d))${LABEL}\\s*\\]?\\s*(?:[:：]\\s*[|｜]?|[|｜])\\s*(?<name>[^\\s|｜【[\\]】:：]{2,40}?)(?=$|[\\s|｜【[\\]】]|${BEHIND})`,
  'u',
);
/** A label whose name stands on the next line, as the cells of a page's header do in flattened text. */
const LABEL_ALONE = new RegExp(`^(?:[•·●]\\s*)?${LABEL}\\s*[:：]?$|\\s${LABEL}\\s*[:：]$`, 'u');
const NAME_ALONE =
  /^(?!.*(?:日期|时间|来源|作者|编辑|字体|字号|浏览|次数|索引))[\p{Script=Han}（）()]{2,30}$/u;
/** 本站原创, 互联网, 请选择: words that name nobody. */
const NAME =
  /^(?!(?:(?:本网?站|本网|网站)?(?:原创|整理|转载|发布)?|(?:系统|超级|网站)?管理员|互联网|网络|未知|不详|佚名|其[他它]|请选择)$).*\p{Script=Han}{2}/u;
/** 2024年01月19日 16:02 建宁县水利局 点击: a page's header without labels. */
const UNLABELLED =
  /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?<name>\p{Script=Han}{2,20}(?:局|委|委员会|办|办公室|政府|镇|乡|街道|办事处|中心))(?=$|\s*(?:点击|浏览|阅读|访问|字号|字体|作者|编辑))/u;

/** Who published the document: the meta tag, then the page's header. */
export function readSource({ meta }: Document, lines: readonly Line[]): string | null {
  const tagged = meta.get('contentsource')?.trim() ?? '';
  if (NAME.test(tagged)) return tagged;
  for (const [index, { text }] of lines.slice(0, HEADER_LINES).entries()) {
    const below = lines[index + 1];
    const name = sourceOn(text) ?? nameBelow(text, below);
    const source = name === undefined ? '' : splitSource(name, below?.plain ?? '').source;
    if (NAME.test(source)) return source;
  }
  return null;
}

/** The agency that runs together with the source on a line, while the rest of its title is on the one below. */
export function agencyBehindSource(line: string, below: string): string | null {
  const name = sourceOn(line);
  return name === undefined ? null : splitSource(name, below).agency;
}

function sourceOn(line: string): string | undefined {
  const name = (LABELLED.exec(line) ?? UNLABELLED.exec(line))?.groups?.name;
  return name?.replace(/^([^（(]+)[)）]$/u, '$1');
}

function nameBelow(label: string, below: Line | undefined): string | undefined {
  const name = below?.text.trim() ?? '';
  return LABEL_ALONE.test(label.trim()) && NAME_ALONE.test(name) ? name : undefined;
}
