const DISCLOSURE = /信息公开|政务公开/;
const ANNUAL_REPORT = /年报|年度(?:工作)?(?:情况)?报告/;
/** 2019年, 2019年度, 二〇一九年 */
const YEAR = /(?:19|20)\d{2}\s*年?|[一二]\s*[〇○零Ｏ0九]\s*[一二三四五六七八九〇○零Ｏ0]{2}\s*年/;

/** Names the disclosure of information and an annual report: 建宁县2020年政府信息公开工作年度报告 */
export function namesDisclosureReport(text: string): boolean {
  const words = withoutSpaces(text);
  return DISCLOSURE.test(words) && ANNUAL_REPORT.test(words);
}

/** Names some annual report: enough on a page that lists nothing else. */
export function namesAnnualReport(text: string): boolean {
  return ANNUAL_REPORT.test(withoutSpaces(text));
}

export function namesYear(text: string): boolean {
  return YEAR.test(text);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
