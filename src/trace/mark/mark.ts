import type { Place } from '../../documents/document.js';

/** What is to be marked in a document. */
export interface Mark {
  readonly at: Place;
  /** As printed; empty for a blank. */
  readonly raw: string;
}

/** How a mark is called in every page that is written, so that `#figure` leads to the first. */
export const MARK_ID = 'figure';
export const MARK_CLASS = 'gongkai-figure';

const MARK_STYLE = `.${MARK_CLASS} { outline: 3px solid #c00 !important; background: #ff6 !important; color: #000 !important; }`;

/** The attributes of each mark: their class, and for the first the id. */
export function markAttributes(index: number): { class: string; id?: string } {
  return { class: MARK_CLASS, ...(index === 0 ? { id: MARK_ID } : {}) };
}

/**
 * What opens the head of every page that is written. The document came from the web: nothing in it is run, and nothing
 * is fetched for it, whatever it says (Content Security Policy, w3.org/TR/CSP3).
 */
export const HEAD_START =
  '<meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">`;

export const HEAD_END = `<style>${MARK_STYLE}
.gongkai-evidence { all: initial; display: block; font: 14px/1.5 sans-serif; white-space: pre-wrap; padding: 12px 16px; background: #eef; color: #000; border-bottom: 2px solid #669; }
</style>`;

/** A page of our own around what was read of a document. `content` is markup. */
export function ownPage(title: string, style: string, content: string): string {
  return `<!DOCTYPE html>\n<html lang="zh"><head>${HEAD_START}<title>${escaped(title)}</title>${HEAD_END}<style>${style}</style></head>\n<body>${content}</body></html>\n`;
}

/** What stands above the document: where it is from. */
export function evidenceBox(words: string): string {
  return `<div class="gongkai-evidence">${escaped(words)}</div>`;
}

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
