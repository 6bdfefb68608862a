/** Ways in which real documents print the form's labels. */

export function halfWidthPunctuation(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('，', ',');
}

/** 商 业 企 业, 总 计. */
export function spacedHeaders(text: string): string {
  return /^(?:商业企业|科研机构|总计|自然人)$/u.test(text) ? [...text].join(' ') : text;
}

/** 商业 企业: the two halves stood on two lines. */
export function halvedHeaders(text: string): string {
  return text.replace(/^(商业|科研)(企业|机构)$/u, '$1 $2');
}

/** 1、 for 1. */
export function ideographicComma(text: string): string {
  return text.replace(/^(\d)\./u, '$1、');
}

export function straightQuotes(text: string): string {
  return text.replaceAll(/[“”]/gu, '"');
}

/** 逾期不补正 and 逾期不缴费 for the long labels of form 2021. */
export function shortOtherHandling(text: string): string {
  return text
    .replace(/^1\.申请人无正当理由.+$/u, '1.逾期不补正')
    .replace(/^2\.申请人逾期.+$/u, '2.逾期不缴费');
}

export function allOf(...wordings: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => wordings.reduce((worded, wording) => wording(worded), text);
}
