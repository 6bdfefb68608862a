import { isUtf8 } from 'node:buffer';

/** Bytes decoded to text, and the WHATWG label of the character set that they turned out to be in. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/** How much of a page is looked at for `<meta charset>`; browsers look at 1024 bytes, old templates need more. */
const META_SEARCH_BYTES = 4096;

/** How much of the bytes is looked at for the zeros of UTF-16. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes a page or a text by what its bytes are, not by what they are said to be: a byte order mark, else UTF-8
 * where the bytes are UTF-8, else the declared character set where the bytes fit it, else GB18030, which holds
 * GB2312 and GBK.
 */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedText {
  const charset = utf16Charset(bytes) ?? utf8(bytes) ?? declared(bytes, contentType) ?? 'gb18030';
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

/**
 * UTF-16 by its byte order mark, or by its zeros: markup, digits and line breaks make one of their two bytes zero,
 * always on the same side, and no other text has any. Null for all else.
 */
export function utf16Charset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return null;
  const atEven = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const atOdd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const enough = sample.length / 50;
  if (atOdd > enough && atOdd > 5 * atEven) return 'utf-16le';
  if (atEven > enough && atEven > 5 * atOdd) return 'utf-16be';
  return null;
}

/**
 * A file cut inside its last character is still UTF-8, and so is one with a damaged character here and there:
 * some systems cut the description in the page's head at a byte count.
 */
function utf8(bytes: Uint8Array): string | null {
  if ([0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)))) return 'utf-8';
  let damaged = 0;
  let whole = 0;
  const text = new TextDecoder().decode(bytes);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === REPLACEMENT) damaged++;
    else if (unit > LAST_OF_ASCII && !isSecondHalf(unit)) whole++;
  }
  return damaged * 10 <= whole ? 'utf-8' : null;
}

/** U+FFFD, which stands for bytes that are no character. */
const REPLACEMENT = 0xfffd;
const LAST_OF_ASCII = 0x7f;

/** Of a character beyond the basic plane, which takes two units. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The character set that the header or the page declares, if the bytes fit it. */
function declared(bytes: Uint8Array, contentType: string | undefined): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_SEARCH_BYTES));
  for (const source of [contentType, head]) {
    const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(source ?? '')?.[1];
    const charset = label === undefined ? null : multiByteCharset(label);
    if (charset !== null && isValid(charset, bytes)) return charset;
  }
  return null;
}

/**
 * The decoder for a label; null for an unknown one, for UTF-8 (which was tried) and for the single-byte ones: no
 * Chinese page is in ISO-8859-1, though many servers declare it by default.
 */
function multiByteCharset(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding === 'gbk') return 'gb18030';
    return /^(gb18030|big5|euc-|shift_jis)/.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

function isValid(charset: string, bytes: Uint8Array): boolean {
  try {
    // With `stream`, an unfinished character at the end is no error.
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
