import JSON5 from 'json5';
import { z } from 'zod';
import { formBody, jsonBody, type PageRequest } from '../exchange/page-request.js';
import type { ListPage } from './family.js';
import { pageParameter } from './page-parameter.js';

/** How scripts ask an interface: the name of the call, up to where its arguments begin. */
const CALL = /(?:\$|jQuery)\.(?:ajax|post)\s*\(|\bfetch\s*\(|\baxios(?:\.post)?\s*\(/g;
const LONGEST_CALL = 2000;

const SAYS_POST = /^[^(]*\.post\s*\(|\b(?:type|method)["']?\s*:\s*["']post["']/i;
const SAYS_JSON = /^axios|JSON\.stringify|application\/json/;
const ADDRESS = /(?:^[^(]*\(\s*|\burl["']?\s*:\s*)["']([^"'\s]+)["']/;
/** An object of plain values, as the second argument or by its name. */
const SENT = /(?:\b(?:data|body|params)["']?\s*:|,)\s*(?:JSON\.stringify\s*\(\s*)?(\{[^{}]*\})/g;

const plainValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * The lists that the scripts of a page ask for by POST: those whose address and parameters stand in the script as they
 * are, with one that counts pages. Whatever else a page posts is left alone.
 */
export function postedLists({ markup, url }: ListPage): PageRequest[] {
  const scripts = markup.outline.scripts.map(({ text }) => text).join('\n');
  return callsIn(scripts).flatMap((call) => {
    const [, address = ''] = ADDRESS.exec(call) ?? [];
    if (!SAYS_POST.test(call) || !URL.canParse(address, url.href)) return [];
    const body = sentBy(call);
    const request = body === undefined ? undefined : { url: new URL(address, url), body };
    return request !== undefined && pageParameter(request) !== undefined ? [request] : [];
  });
}

/** The text of each call, up to the next one. */
function callsIn(scripts: string): string[] {
  const starts = [...scripts.matchAll(CALL)].map(({ index }) => index);
  return starts.map((start, number) =>
    scripts.slice(start, Math.min(start + LONGEST_CALL, starts[number + 1] ?? Infinity)),
  );
}

function sentBy(call: string): PageRequest['body'] {
  const [values] = [...call.matchAll(SENT)].flatMap(([, literal = '']) => {
    const read = plainValues.safeParse(readLiteral(literal));
    return read.success && Object.keys(read.data).length > 0 ? [read.data] : [];
  });
  if (values === undefined) return undefined;
  if (SAYS_JSON.test(call)) return jsonBody(values);
  const fields = Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]);
  return formBody(new URLSearchParams(fields).toString());
}

/** An object literal without expressions is JSON5. */
function readLiteral(literal: string): unknown {
  try {
    return JSON5.parse(literal);
  } catch {
    return undefined;
  }
}
