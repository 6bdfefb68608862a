import { valueRows } from '../../../forms/form.js';
import { forms } from '../../../forms/index.js';

const REMARK = /[（(][^（()）]{0,80}[)）]/gu;
/** White space within a remark leaves its end to the next word: 这一情形，不计其他情形）. */
const REMARK_AT_START = /^[^（(]{0,80}[)）]/u;
const SENTENCE_END = /[。；！？;!?]/u;
/** Marks that no label has outside of its remarks: the figure behind them is one of a sentence. */
const WITHIN_BRACKETS = /[（(][^（()）]*$/u;
const WITHIN_SENTENCE = /[，,]|(?<!其中|单位)[：:]/u;
/** 一，本年新收…: the comma that some documents print behind a number; but 第一，, 之一，. */
const NUMERAL = /(?<![第之其唯统])[一二三四五六七八九十][，,]/gu;

/** What the labels of the forms list (危及国家安全、公共安全…): a comma in the place of the mark behind it ends no clause. */
const listed = forms
  .flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(valueRows)))
  .flatMap(({ label }) => label.split('、').slice(0, -1));
const COMMA_IN_LIST = new RegExp(`(?<=${[...new Set(listed)].join('|')})[，,]`, 'gu');

/** Whether the text before a figure ends in what may be a label, and not in a sentence that goes on. */
export function mayEndInLabel(text: string): boolean {
  const last = text.split(SENTENCE_END).at(-1) ?? '';
  const unfinished = last
    .replace(REMARK_AT_START, '')
    .replace(REMARK, '')
    .replace(NUMERAL, '')
    .replace(COMMA_IN_LIST, '');
  return !WITHIN_SENTENCE.test(unfinished) && !WITHIN_BRACKETS.test(unfinished);
}
