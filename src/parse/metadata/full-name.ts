import { regionsNamed } from '../../regions/region.js';

/** 市文化和旅游局, 自治州教育局: of the place that is understood; 市场监督管理局 is not of a 市. */
const PLACELESS = /^(?:自治[区州县旗]|[省县区]|市(?!场|政))/u;
/** 应急管理局: what an agency is, without any place. */
const BARE = /^(?!.{2,6}[省市县区旗盟镇](?!场))\p{Script=Han}{2,14}(?:局|厅|(?<!管理)委员会)$/u;
const MOST_PLACE_CHARACTERS = 8;

/** Where an agency may be named in full. */
export interface Namings {
  /** Who published the document, and whom it says to ask. */
  readonly selves: readonly string[];
  readonly texts: readonly string[];
}

/**
 * A name without its place, by the one place that the document has it with: 来源:三明市…, 可在三明市…网站查阅. That of a
 * bare 应急管理局 is taken from where it means the agency itself, since texts also name those above it.
 */
export function fullName(name: string, { selves, texts }: Namings): string {
  const kind = PLACELESS.exec(name)?.[0];
  if (kind !== undefined) return withPlace(name, kind, [...selves, ...texts]);
  return BARE.test(name) ? withPlace(name, '', selves) : name;
}

/** `kind`: the kind of place that the name begins with, and that its region ends in. */
function withPlace(name: string, kind: string, texts: readonly string[]): string {
  const places = placesBefore(name, kind, texts);
  const [place, ...others] = places.size > 0 ? places : placesOfGovernment(kind, texts);
  return place === undefined || others.length > 0 ? name : `${place}${name}`;
}

/** 《建宁县人民政府办公室关于…的通知》: a county's bureau works by what its own government asks. 自治区 is no district. */
function placesOfGovernment(kind: string, texts: readonly string[]): ReadonlySet<string> {
  if (kind !== '县' && kind !== '区') return new Set();
  const places = ['人民政府', '政府'].flatMap((end) => [...placesBefore(`${kind}${end}`, kind, texts)]);
  return new Set(places.filter((place) => kind !== '区' || !place.endsWith('自治')));
}

/** The places that the texts have right before a name. */
export function placesBefore(name: string, kind: string, texts: readonly string[]): ReadonlySet<string> {
  const before = new RegExp(`(?<place>\\p{Script=Han}{2,${MOST_PLACE_CHARACTERS}})${name}`, 'gu');
  const printed = texts.flatMap((text) => (text.includes(name) ? [...text.matchAll(before)] : []));
  return new Set(printed.flatMap(({ groups }) => placeAtEnd(groups?.place ?? '', kind) ?? []));
}

/** The longest end of `words` that, with the kind of place, is a region: 可在三明, 市… */
function placeAtEnd(words: string, kind: string): string | null {
  const ends = [...words].map((_, index) => words.slice(index));
  return ends.find((end) => regionsNamed(`${end}${kind}`).length > 0) ?? null;
}
