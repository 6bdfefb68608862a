/** `- 4 -`, `—4—`, `-- 4 of 12 --`, `第4页`, `4 / 12`: a page number alone on its line, be it between borders. */
const PAGE_NUMBER =
  /^[|｜│┃¦\s]*(?:[-–—―~～·•]+\s*\d{1,3}(?:\s*of\s*\d{1,3})?\s*[-–—―~～·•]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})[|｜│┃¦\s]*$/u;

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}
