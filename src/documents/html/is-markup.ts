import type { DocumentHints } from '../document.js';

/** Tags that give a page its shape: one of them is enough, wherever in the text it stands. */
const STRUCTURE =
  /<(?:!doctype\s+html|html|head|body|table|tr|td|div|p|h[1-6]|ul|li|section|article)(?:\s[^<]*)?\/?>/i;

const ANY_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<]*)?\/?>/i;

/** Tells HTML from a flattened page by its content; what it is said to be counts only for a few inline tags. */
export function isMarkup(text: string, { contentType = '', fileName = '' }: DocumentHints): boolean {
  if (STRUCTURE.test(text)) return true;
  const isCalledHtml = /html/i.test(contentType) || /\.(?:s?html?|jsp|aspx?|php)$/i.test(fileName);
  return isCalledHtml && ANY_TAG.test(text);
}
