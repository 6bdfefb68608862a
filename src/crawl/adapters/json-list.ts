import type { PageRequest } from '../exchange/page-request.js';
import type { FoundLink, ListPage } from './family.js';
import { numbersBetween } from './page-numbers.js';
import { atPage, pageParameter } from './page-parameter.js';

const TITLE_KEYS = ['title', 'name', 'docTitle'];
const ADDRESS_KEYS = ['url', 'post_url', 'link', 'href', 'docUrl'];
const TOTAL_KEYS = ['total', 'totalCount', 'totalRecord', 'count'];

/** The articles in the answer of a JSON interface: objects anywhere in it that have a title and an address. */
export function jsonItems(page: ListPage): FoundLink[] {
  return [...objectsIn(parse(page.markup.text))].flatMap((object) => {
    const title = firstText(object, TITLE_KEYS);
    const address = firstText(object, ADDRESS_KEYS);
    if (title === undefined || address === undefined || !URL.canParse(address, page.url.href)) return [];
    return [{ url: new URL(address, page.url), text: title.replace(/<[^>]+>/g, '').trim() }];
  });
}

/** The pages after the first one of a JSON interface that tells how many articles there are. */
export function jsonFurtherPages(page: ListPage): PageRequest[] {
  const counted = pageParameter(page);
  const articles = jsonItems(page).length;
  const [total] = [...objectsIn(parse(page.markup.text))].flatMap((object) =>
    TOTAL_KEYS.flatMap((key) => (typeof object[key] === 'number' ? [object[key]] : [])),
  );
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

function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value));
  for (const part of Object.values(value)) yield* objectsIn(part);
}

function firstText(object: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  const values = keys.map((key) => object[key]);
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
