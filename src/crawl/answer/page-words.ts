import type { CheerioAPI } from 'cheerio';
import { type ChildNode, isTag, isText, type ParentNode } from 'domhandler';
import type { Markup } from '../markup.js';

/** The words of a page as they stand before any script has run, and its markup. */
export interface PageWords {
  readonly title: string;
  readonly headings: string;
  readonly visible: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

export function readWords({ text, $ }: Markup): PageWords {
  return {
    title: $('title').first().text().trim(),
    headings: $('h1, h2').text().trim(),
    visible: [...$.root()].map(visibleText).join('').replace(/\s+/g, ' ').trim(),
    html: text,
    $,
  };
}

const INVISIBLE: ReadonlySet<string> = new Set(['head', 'script', 'noscript', 'style', 'template']);

/** What a reader sees as words, whatever the depth at which it stands. */
export function visibleText(root: ParentNode): string {
  const texts: string[] = [];
  const waiting: ChildNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) texts.push(node.data);
    if (!isTag(node) || INVISIBLE.has(node.name)) continue;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
  return texts.join('');
}
