/**
 * The Chinese characters of a text and nothing else: numbering, brackets, quotes, white space, page furniture and
 * width variants all disappear, and 其它 becomes 其他. Labels are compared in this form.
 */
export function hanOf(text: string): string {
  let han = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPlain(unit)) continue;
    if (!isForeign(unit)) return slowHanOf(text);
    if (at > start) han += text.slice(start, at);
    start = at + 1;
  }
  return start === 0 ? text : han + text.slice(start);
}

/** A character of the basic block, other than 它. */
function isPlain(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff && unit !== 0x5b83;
}

/** Certainly no Chinese character, nor one that normalisation turns into one: ASCII, punctuation, width variants. */
function isForeign(unit: number): boolean {
  if (unit < 0x2e80) return true;
  return (
    (unit >= 0xff00 && unit < 0xfff0) ||
    (unit >= 0x3008 && unit <= 0x3020) ||
    (unit <= 0x3002 && unit >= 0x3000)
  );
}

/** For a text with characters that are neither: 它, radicals, circled and compatibility ideographs, symbols. */
function slowHanOf(text: string): string {
  const normal = VARIANT.test(text) ? text.normalize('NFKC') : text;
  return normal.replace(NOT_HAN, '').replaceAll('它', '他');
}

const NOT_HAN = /\P{Script=Han}+/gu;
/** Radicals, characters in circles and brackets, and compatibility ideographs, which normalisation makes plain ones. */
const VARIANT = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff]|[\ud83c\ud87e]/;
