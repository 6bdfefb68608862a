/**
 * The Chinese characters of a text and nothing else: numbering, brackets, quotes, white space, page furniture and
 * width variants all disappear, and 其它 becomes 其他. Labels are compared in this form.
 */
export function hanOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const normal = VARIANT.test(text) ? text.normalize('NFKC') : text;
  return normal.replace(NOT_HAN, '').replaceAll('它', '他');
}

const NOT_HAN = /\P{Script=Han}+/gu;
/** Nothing but characters of the basic block, without 它. */
const PLAIN = /^[\u4e00-\u5b82\u5b84-\u9fff]*$/;
/** Radicals, characters in circles and brackets, and compatibility ideographs, which normalisation makes plain ones. */
const VARIANT = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff]|[\ud83c\ud87e]/;
