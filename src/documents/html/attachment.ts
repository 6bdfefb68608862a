import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Attachment } from '../document.js';
import { isSkipped } from './element-rules.js';
import { collapse } from './white-space.js';

const FILE_NAME = /\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)$/i;

/** Links that download a file, such as 博达's `system/_content/download.jsp?…`, without naming it. */
const DOWNLOAD = /download|attach/i;

const NAMED_FILE = /\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)(?![a-z])/i;

/** The file that a link leads to; null for a link to a page. */
export function attachmentOf(link: Element): Attachment | null {
  const href = link.attribs.href?.trim() ?? '';
  if (href === '' || /^(?:#|javascript:|mailto:)/i.test(href)) return null;
  const text = collapse(textOf(link));
  const address = href.replace(/#.*$/s, '');
  const path = address.replace(/\?.*$/s, '');
  const isFile =
    FILE_NAME.test(path) ||
    FILE_NAME.test(address) ||
    FILE_NAME.test(text) ||
    (DOWNLOAD.test(href) && NAMED_FILE.test(text));
  return isFile ? { name: text || collapse(link.attribs.title ?? ''), href } : null;
}

function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isTag(node) && isSkipped(node)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
