import { type CheerioAPI, load } from 'cheerio';
import { decodePage } from '../page-text.js';

/** The words of a page as they stand before any script has run, and its markup. */
export interface PageWords {
  readonly title: string;
  readonly headings: string;
  readonly visible: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

export function readWords(body: Uint8Array): PageWords {
  const html = decodePage(body);
  const $ = load(html);
  const visible = $.root().clone();
  visible.find('head, script, noscript, style, template').remove();
  return {
    title: $('title').first().text().trim(),
    headings: $('h1, h2').text().trim(),
    visible: visible.text().replace(/\s+/g, ' ').trim(),
    html,
    $,
  };
}
