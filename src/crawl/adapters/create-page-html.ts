/** What the script call `createPageHTML(…)` says of a list's pages: `index` and `html` name `index_1.html` and so on. */
export interface PageCall {
  readonly count: number;
  readonly name: string;
  readonly ending: string;
  /** The call names an element to draw into: the later version, which counts pages from 1 and not from 0. */
  readonly namesElement: boolean;
}

const CALL =
  /createPageHTML\(\s*(["'][\w-]+["']\s*,)?\s*["']?(\d+)["']?\s*,\s*["']?\d+["']?\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;

/** Older templates write the links themselves: `var countPage = 3; … "index"+"_"+nextPage+"."+"html"` */
const COUNT = /\bcountPage\s*=\s*["']?(\d+)/;
const WRITTEN_NAME = /(?<![\w-])([\w-]+)["']\s*\+\s*["']_["']/;
const WRITTEN_ENDING = /["']\.["']\s*\+\s*["'](\w+)/;

export function readPageCall(text: string): PageCall | null {
  const [, element, count, name, ending] = CALL.exec(text) ?? [];
  if (count === undefined || name === undefined || ending === undefined) return readWrittenLinks(text);
  return { count: Number(count), name, ending, namesElement: element !== undefined };
}

function readWrittenLinks(text: string): PageCall | null {
  const count = COUNT.exec(text)?.[1];
  if (count === undefined) return null;
  const name = WRITTEN_NAME.exec(text)?.[1];
  const ending = WRITTEN_ENDING.exec(text)?.[1];
  if (name === undefined || ending === undefined) return null;
  return { count: Number(count), name, ending, namesElement: false };
}
