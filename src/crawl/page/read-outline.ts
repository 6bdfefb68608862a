import { Parser } from 'htmlparser2';
import type { Outline } from './outline.js';
import { OutlineReader } from './outline-reader.js';

/** Reads a page once, from its first byte to its last, and keeps no tree of it. */
export function readOutline(html: string, charset = 'utf-8'): Outline {
  const reader = new OutlineReader();
  new Parser(reader).end(html);
  return { ...reader.outline(), charset };
}

/** Text without any markup in it, such as JSON. */
export function plainOutline(text: string): Outline {
  return { ...readOutline(''), visible: text };
}
