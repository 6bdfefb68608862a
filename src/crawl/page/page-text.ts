import { isUtf8 } from 'node:buffer';

/** How PDF, ZIP (docx, ofd) and OLE (doc, wps) files begin. */
const FILE_SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** A character set that pages turn out to be in. */
export type Charset = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface PageText {
  readonly text: string;
  readonly charset: Charset;
}

/**
 * Decodes a page well enough to find its links and read its words. Chinese government pages are UTF-8 or some
 * subset of GB18030, whatever they declare, and GB18030 text is practically never valid UTF-8. A few are UTF-16.
 */
export function decodePage(body: Uint8Array): PageText {
  const wide = wideCharset(body);
  if (wide !== null) return decodeAs(wide, body);
  const utf8 = decodeAs('utf-8', body);
  if (isUtf8(body)) return utf8;
  const gb18030 = decodeAs('gb18030', body);
  return countReplacements(gb18030.text) < countReplacements(utf8.text) ? gb18030 : utf8;
}

function decodeAs(charset: Charset, body: Uint8Array): PageText {
  return { text: new TextDecoder(charset).decode(body), charset };
}

/** UTF-16 by its byte order mark or, since markup is ASCII, by the zero beside its first sign; null for all else. */
function wideCharset([first, second]: Uint8Array): Charset | null {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return null;
}

/** How pages begin, whatever they are declared to be. */
const PAGE_START =
  /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta)\b/i;
const START_BYTES = 1024;

/** Whether an answer can be a page: it begins like one, or is declared to be one and does not begin like a file. */
export function isPage(contentType: string | null, body: Uint8Array): boolean {
  const isDeclared = !contentType || /html|xml|json|text\/plain/i.test(contentType);
  if (isDeclared) return !FILE_SIGNATURES.some((signature) => startsWith(body, signature));
  return PAGE_START.test(Buffer.from(body.subarray(0, START_BYTES)).toString('latin1'));
}

/** Whether a page is the answer of a JSON interface. */
export function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function startsWith(body: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => body[index] === byte);
}

function countReplacements(text: string): number {
  return text.split('\uFFFD').length - 1;
}
