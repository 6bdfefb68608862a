export const DIGIT = '[\\d０-９]';
/** Digits that a comma sets apart from those before may belong to two values, or to the next label's numbering. */
export const NUMBER = `${DIGIT}+(?:[,，]${DIGIT}{3,})*(?:[.．]${DIGIT}+)*`;
const MARK = '[/／—–+＋−－-]';
export const UNIT = '[条件项个]';
/** （二）, ②, 三、, 其中：, 第二十条: what begins a label that has no figures for its numbering. A star begins a note. */
const NUMBERING =
  '[（(][一二三四五六七八九十]|[①-⑳*＊※]|[一二三四五六七八九十]{1,3}、|其中|第[（(]?[一二三四五六七八九十]';
export const IS_NUMBERING = new RegExp(`^(?:${NUMBERING})`, 'u');
/** The word for a missing value, and no beginning of a label (无法提供). */
const NO = `无(?=$|[无\\d]|${MARK}|${NUMBERING})`;
export const WITHOUT_WIDTH = '[\\u200b\\ufeff]';
/** What may stand between two values, or before the second: also a change in words (0减少50). */
const BETWEEN = `(?:${UNIT}|${MARK}|${NO}|${WITHOUT_WIDTH}|[↑↓]|增加?|减少?)+`;
export const LABEL_END = '[\\p{Script=Han}）)”"“＂\'’》』」]';
/** Words for what is counted or dated: a figure before one of them stands in a sentence. */
export const COUNTED = '[条件项个次元万亿年月日号时分篇人份期家名级倍多余辆户]';
/** A sentence that begins with a year may stand behind a table. */
const YEAR = `(?:19|20)${DIGIT}{2}年`;
/** Marks for a missing value, before a numbered label or behind a unit: 件—2.传真申请数. A word there may begin a label. */
const NONE =
  `(?<=[条件次篇个人元项份])(?<!文件|自然人|${DIGIT}.)(?:${MARK}+(?=$|\\p{Script=Han}|[（(\\d])|${NO})` +
  `|(?<=\\p{Script=Han})(?<!${DIGIT}.)${MARK}{1,2}(?=${NUMBERING}|${DIGIT}[.．、)）])`;
/**
 * What stands behind a label and before the next one, when that is figures and marks for their absence. The next label's
 * own numbering is not part of it: behind 属于国家秘密 in 1.属于国家秘密00000002.其他法律 stand seven digits. The look behind
 * is bounded, since it is taken at each place of a text.
 */
export const RUN = new RegExp(
  `(?<=${LABEL_END}${WITHOUT_WIDTH}{0,9}|^)(?<run>${NONE}|` +
    `(?:${MARK}|${NO})*${NUMBER}(?:${BETWEEN}${NUMBER})*(?:${MARK}|${NO})*${UNIT}?${WITHOUT_WIDTH}*` +
    `(?=$|[（(“"『「《]|(?!${COUNTED})\\p{Script=Han}|${YEAR}|[①-⑳]\\p{Script=Han}|[*＊※]|[.．、)）](?!\\d)))`,
  'gu',
);
/** Tells at little cost that a word holds none. */
export const MAY_HOLD_RUN = new RegExp(`${DIGIT}|${MARK}|无`, 'u');
