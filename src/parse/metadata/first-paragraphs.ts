import type { Line } from '../lines.js';

/** Lines from the top in which a report says what it is, below the navigation of a page. */
const SEARCHED_LINES = 150;
const LEAST_PREAMBLE = 12;
/** A line that holds the whole report says it within so many characters. */
const MOST_PREAMBLE = 2000;
/** Lines of a paragraph that was broken to a width have at least this many characters. */
const LEAST_WIDTH = 20;
/** Of what is defined on the way: 水利局(以下简称我局). */
const SHORT_NAME = /\((?:以下|下称|简称)[^)]*\)/gu;

/** The paragraphs in which a report may say what it is, without white space and short names. */
export function firstParagraphs(lines: readonly Line[]): readonly string[] {
  return paragraphsOf(lines.slice(0, SEARCHED_LINES))
    .map((text) => text.slice(0, MOST_PREAMBLE).replaceAll(SHORT_NAME, ''))
    .filter(({ length }) => length >= LEAST_PREAMBLE);
}

/** The text without white space, its paragraphs whole where they were broken to a width. 首页>政府信息公开 is none of them. */
export function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const { plain: text } of lines) {
    texts.push(isOpen ? `${texts.pop() ?? ''}${text}` : text);
    isOpen = text.length >= LEAST_WIDTH && !/[。;:!?|]$|[>›»]/u.test(text);
  }
  return texts;
}
