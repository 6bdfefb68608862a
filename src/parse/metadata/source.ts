import type { Document } from '../../documents/document.js';
import type { Line } from '../lines.js';

/** Lines from the top in which the page's header stands, below the navigation. */
const HEADER_LINES = 80;
const LABEL = '(?:信息来源|文章来源|稿件来源|来源|发布机构|发布单位|发文机[关构]|发文单位|公开机构)';
const LABELLED = new RegExp(
  `(?:^|[\\s|｜[\\]】])${LABEL}\\s*\\]?\\s*(?:[:：]\\s*[|｜]?|[|｜])\\s*(?<name>[^\\s|｜【[:：]{2,40}?)(?=$|[\\s|｜【[]|作者|编辑|浏览|阅读|点击|访问|发布|时间|日期|字体|字号)`,
  'u',
);
/** A label whose name stands on the next line, as the cells of a page's header do in flattened text. */
const LABEL_ALONE = new RegExp(`^${LABEL}\\s*[:：]?$`, 'u');
const NAME_ALONE =
  /^(?!.*(?:日期|时间|来源|作者|编辑|字体|字号|浏览|次数|索引))[\p{Script=Han}（）()]{2,30}$/u;
const NAME = /\p{Script=Han}{2}/u;

/** Who published the document: the meta tag, then the page's header. */
export function readSource({ meta }: Document, lines: readonly Line[]): string | null {
  const tagged = meta.get('contentsource')?.trim() ?? '';
  if (NAME.test(tagged)) return tagged;
  for (const [index, { text }] of lines.slice(0, HEADER_LINES).entries()) {
    const name = LABELLED.exec(text)?.groups?.name ?? nameBelow(text, lines[index + 1]);
    if (name !== undefined && NAME.test(name)) return name;
  }
  return null;
}

function nameBelow(label: string, below: Line | undefined): string | undefined {
  const name = below?.text.trim() ?? '';
  return LABEL_ALONE.test(label.trim()) && NAME_ALONE.test(name) ? name : undefined;
}
