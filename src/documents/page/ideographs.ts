/**
 * Radicals of the block "CJK Radicals Supplement", each before the character that it is drawn like
 * (Unicode's EquivalentUnifiedIdeograph.txt); normalisation leaves these alone.
 */
const RADICALS =
  '⺁厂⺎兀⺒巳⺓幺⺝月⺟母⺠民⺩王⺪疋⺬示⺶羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食' +
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const UNIFIED = new Map(
  [...RADICALS.matchAll(/(.)(.)/gu)].map(([, radical = '', unified = '']) => [radical, unified]),
);

/** Kangxi radicals, compatibility ideographs and the forms that punctuation takes in vertical lines. */
const COMPATIBILITY = /[\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f]/g;

const SUPPLEMENT = /[\u2e80-\u2ef3]/g;

/**
 * Many fonts draw 一, 月 or 青 and the radical ⼀, ⽉ or ⻘ with one glyph, and programs then write the radical's code
 * into the PDF. Gives the ordinary character for these.
 */
export function unifyIdeographs(text: string): string {
  return text
    .replace(COMPATIBILITY, (character) => character.normalize('NFKC'))
    .replace(SUPPLEMENT, (radical) => UNIFIED.get(radical) ?? radical);
}
