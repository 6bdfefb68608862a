import type { PageRequest } from '../exchange/page-request.js';
import type { FoundLink, ListPage } from './family.js';
import { numbersBetween } from './page-numbers.js';
import { atPage, pageParameter } from './page-parameter.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What a key is called: by one of some names or, where there is none of these, by a name that looks like it. */
interface KeyNames {
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const TITLE: KeyNames = {
  names: ['title', 'name', 'docTitle'],
  pattern: /^(?!sub|site|channel|column).*title$|^subject$/i,
};
const ADDRESS: KeyNames = {
  names: ['url', 'post_url', 'link', 'href', 'docUrl'],
  pattern:
    /^(?!.*(?:img|image|pic|photo|thumb|icon|logo|cover|video|channel|column|site)).*(?:url|link|href)$/i,
};
const TOTAL: KeyNames = {
  names: ['total', 'totalCount', 'totalRecord', 'count'],
  pattern: /^(?:total|record|row)_?(?:elements|records?|rows?|num(?:ber)?|count|size)$/i,
};

/** The articles in the answer of a JSON interface: objects anywhere in it that have a title and an address. */
export function jsonItems(page: ListPage): FoundLink[] {
  return [...objectsIn(parse(page.markup.text))].flatMap((object) => {
    const title = firstOf(object, TITLE, isText);
    const address = firstOf(object, ADDRESS, isText);
    if (title === undefined || address === undefined || !URL.canParse(address, page.url.href)) return [];
    return [{ url: new URL(address, page.url), text: title.replace(/<[^>]+>/g, '').trim() }];
  });
}

/** The pages after the first one of a JSON interface that tells how many articles there are. */
export function jsonFurtherPages(page: ListPage): PageRequest[] {
  const counted = pageParameter(page);
  const articles = jsonItems(page).length;
  const [total] = [...objectsIn(parse(page.markup.text))].flatMap((object) => {
    const said = firstOf(object, TOTAL, isNumber);
    return said === undefined ? [] : [Number(said)];
  });
  if (counted === undefined || total === undefined || articles === 0 || counted.number > 1) return [];
  const last = counted.number + Math.ceil(total / articles) - 1;
  return numbersBetween(counted.number + 1, last).map((number) => atPage(page, counted.name, number));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* objectsIn(value: unknown): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value));
  for (const part of Object.values(value)) yield* objectsIn(part);
}

function firstOf<Value>(
  object: JsonObject,
  { names, pattern }: KeyNames,
  isMeant: (value: unknown) => value is Value,
): Value | undefined {
  const keys = [...names, ...Object.keys(object).filter((key) => pattern.test(key))];
  return keys.map((key) => object[key]).find(isMeant);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Some interfaces give numbers as texts. */
function isNumber(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
}
