import type { CheerioAPI } from 'cheerio';
import { isTag, isText, type ParentNode } from 'domhandler';
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

function visibleText({ children }: ParentNode): string {
  return children
    .map((node) => {
      if (isText(node)) return node.data;
      return isTag(node) && !INVISIBLE.has(node.name) ? visibleText(node) : '';
    })
    .join('');
}
