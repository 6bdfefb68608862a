import { withoutFragment, withoutRootDot } from '../address/url-key.js';
import { type HeaderList, headerValue } from '../exchange/exchange.js';
import { markupOf } from '../page/markup.js';
import type { Outline } from '../page/outline.js';

/** A page that says more than this is a page of its own, and only renews itself or leads on for readers who stay. */
const SHORT_TEXT = 200;
const LONGEST_REFRESH_S = 10;

/** A script that does nothing but lead to another address. */
const SCRIPT_REDIRECT =
  /^(?:(?:window|self|top|parent|document)\.)?location(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\(\s*)(["'])([^"']+)\1\s*\)?\s*;?$/;
/** A script that does one thing after a while. */
const DELAYED =
  /^(?:window\.)?setTimeout\(\s*(?:function\s*\(\)\s*\{|\(\)\s*=>\s*\{?|["'])([\s\S]+?)["'}]?\s*,\s*\d+\s*\)$/;
const LONGEST_SCRIPT = 500;

/**
 * Where a page without words of its own leads by `<meta http-equiv="refresh">` or a script of one statement, without
 * fragment; null for every other page.
 */
export function pageRedirect(page: {
  readonly url: URL;
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}): URL | null {
  const markup = page.status === 200 ? markupOf(headerValue(page.headers, 'content-type'), page.body) : null;
  if (markup === null || !/refresh|location/i.test(markup.text)) return null;
  const { outline } = markup;
  if (outline.visible.length > SHORT_TEXT) return null;
  const written = metaRefresh(outline) ?? scriptRedirect(outline);
  if (written === null || !URL.canParse(written, page.url.href)) return null;
  return withoutRootDot(withoutFragment(new URL(written, page.url)));
}

function metaRefresh({ refresh }: Outline): string | null {
  const [, seconds, address] =
    /^\s*(\d+)[^;,\s]*[;,\s]\s*(?:url\s*=)?\s*["']?([^"']+?)["']?\s*$/i.exec(refresh ?? '') ?? [];
  return address === undefined || Number(seconds) > LONGEST_REFRESH_S ? null : address;
}

function scriptRedirect({ scripts }: Outline): string | null {
  const addresses = scripts.map(({ text }) => SCRIPT_REDIRECT.exec(statementOf(text))?.[2]);
  return addresses.find((address) => address !== undefined) ?? null;
}

/** What a script does, without its comments, also those that hide it from old browsers, and without its delay. */
function statementOf(script: string): string {
  if (script.length > LONGEST_SCRIPT) return '';
  const shown = script
    .trim()
    .replace(/^<!--/, '')
    .replace(/(?:\/\/)?\s*-->$/, '')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statement = shown.trim().replace(/;$/, '');
  return (DELAYED.exec(statement)?.[1] ?? statement).trim();
}
