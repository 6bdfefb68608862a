import { encode } from 'iconv-lite';
import type { PublishedPage } from './published-site.js';

/** How pages come as bytes, and where they say so. */
export interface Charset {
  readonly name: 'utf-8' | 'gb2312' | 'gbk' | 'gb18030';
  readonly declared: 'meta' | 'header' | 'nowhere' | 'byte order mark';
}

export const CHARSETS: readonly [Charset, ...Charset[]] = [
  { name: 'utf-8', declared: 'meta' },
  { name: 'utf-8', declared: 'header' },
  { name: 'utf-8', declared: 'nowhere' },
  { name: 'utf-8', declared: 'byte order mark' },
  { name: 'gb2312', declared: 'meta' },
  { name: 'gbk', declared: 'header' },
  { name: 'gbk', declared: 'nowhere' },
  { name: 'gb18030', declared: 'meta' },
];

/** The page as its server sends it, before any compression; JSON and files are UTF-8 whatever the pages are. */
export function encodePage(
  { contentType, text }: PublishedPage,
  { name, declared }: Charset,
): { readonly contentType: string; readonly body: Buffer } {
  if (contentType !== 'text/html') return { contentType, body: Buffer.from(text) };
  const meta = declared === 'meta' ? `<meta charset="${name}">` : '';
  return {
    contentType: declared === 'header' ? `text/html; charset=${name}` : contentType,
    body: encode(text.replace('<head>', `<head>${meta}`), name, { addBOM: declared === 'byte order mark' }),
  };
}
