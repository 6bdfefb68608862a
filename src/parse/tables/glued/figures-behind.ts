import type { TemplateItem } from '../../alignment/template.js';
import { remembered } from '../../remembered.js';
import { type Group, printedValues } from '../../tokens/group.js';

/** Figures or marks for their absence right behind a label that are not the numbering of the next one: values that ran into it. */
export function hasFiguresBehind(item: TemplateItem, group: Group): boolean {
  return printedBehind(item, group).some((behind) => FIGURE.test(behind));
}

/** Whether a digit or a mark for each column stands right behind a label, apart from the numbering of the next one. */
export function hasAllFiguresBehind(item: TemplateItem, group: Group): boolean {
  return printedBehind(item, group).some((behind) => {
    const cells = behind.replace(NUMBERING, '').match(/[\d/—–无-]/gu) ?? [];
    return cells.length >= item.slots.length;
  });
}

/** What stands behind a row's label up to the next Chinese character, wherever the label occurs. */
function printedBehind({ patterns }: TemplateItem, group: Group): readonly string[] {
  const labels = group.printedText.normalize('NFKC').replace(REMARK, '');
  const printed = `${labels}${printedValues(group).normalize('NFKC')}`;
  return patterns.flatMap((pattern) =>
    Array.from(printed.matchAll(behindLabel(pattern)), ({ groups }) => groups?.behind ?? ''),
  );
}

const behindLabel = remembered((pattern: string) => {
  const label = [...pattern].join(String.raw`\P{Script=Han}*`).replaceAll('他', '[他它]');
  return new RegExp(String.raw`${label}${UNIT}(?<behind>(?:无|\P{Script=Han})*)`, 'gu');
});

/** Also one that goes on behind the values, in a label that is broken over lines. */
const REMARK = /\([^()]{0,80}(?:\)|$)/gu;
const UNIT = String.raw`(?:[\s|]*(?:人次|万?元|[条件次篇个人]))?`;
/** Or a letter that looks like one: the o of 条 o. */
const FIGURE = /\d(?![.、])|\d{2}|0|[oOlI]|[/—–-]/u;
const NUMBERING = /\d\s*[.、]\s*$/u;
