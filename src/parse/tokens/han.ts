/**
 * The Chinese characters of a text and nothing else: numbering, brackets, quotes, white space, page furniture and
 * width variants all disappear, and 其它 becomes 其他. Labels are compared in this form.
 */
export function hanOf(text: string): string {
  return text.normalize('NFKC').replace(NOT_HAN, '').replaceAll('它', '他');
}

const NOT_HAN = /\P{Script=Han}+/gu;
