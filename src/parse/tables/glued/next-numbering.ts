import type { AlignedItem } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import type { NumberToken, ValueToken } from '../../tokens/token/token.js';
import { readPrintedValue } from '../../tokens/values/printed-value.js';
import { satisfies } from '../place/place-by-identity.js';
import { placeByCount } from '../place/place-values.js';

/** Fewer rows may all end in the next one's number by chance. */
const ENOUGH = 4;
/** Share of the rows that may end in the next one's number by chance. */
const BY_CHANCE = 1 / 3;

/**
 * Takes the numbering of the next row off the end of a row's values, where the document prints it without a point:
 * … 0 0 0 3 要求提供公开出版物, or 0000003 要求提供公开出版物. It does so when only rows that end in it have one value too many,
 * or when all rows end in it that a numbered one follows; where few do, no numbering is printed, and figures that touch
 * the next label are values.
 */
export function withoutNumbering({ table }: Template, rows: readonly AlignedItem[]): readonly AlignedItem[] {
  const followed = new Map(
    rows.flatMap((row, index) => {
      const numbering = numberingBehind(row, rows[index + 1]);
      return numbering === null ? [] : [[row, withoutEnd(row.group.values, numbering)] as const];
    }),
  );
  const isNumbered = (row: AlignedItem) => (followed.get(row) ?? null) !== null;
  const numbered = rows.filter(isNumbered).length;
  const overfull = rows.filter(({ item, group }) => numbersIn(group.values) === item.slots.length + 1);
  const isProven = overfull.length > 0 && overfull.every(isNumbered);
  const isStyle = isProven || (followed.size >= ENOUGH && numbered === followed.size);
  if (table.layout !== 'rows') return rows;
  if (isStyle) return rows.map((row) => withValues(row, isWhole(row) ? null : followed.get(row)));
  const isUnnumbered =
    followed.size >= ENOUGH &&
    numbered <= followed.size * BY_CHANCE &&
    [...followed.keys()].every(touchesWords);
  return isUnnumbered
    ? rows.map((row) => withValues(row, followed.has(row) ? ended(row.group.values) : null))
    : rows;
}

function isWhole({ item, group }: AlignedItem): boolean {
  return satisfies(placeByCount(group.values, item.slots.length) ?? [], item.sums);
}

function withValues(row: AlignedItem, values: readonly ValueToken[] | null | undefined): AlignedItem {
  return values ? { ...row, group: { ...row.group, values } } : row;
}

/** Values that end where the next label begins. */
function ended(values: readonly ValueToken[]): readonly ValueToken[] {
  const last = values.at(-1);
  return touchesLabel(last) ? values.with(-1, { ...last, touching: null }) : values;
}

/** Where a numbering in figures is printed, figures touch it. */
function touchesWords({ group: { values } }: AlignedItem): boolean {
  const last = values.at(-1);
  return last?.kind === 'value' && (last.touching === 'label' || last.touching === 'numbering');
}

function touchesLabel(value: ValueToken | undefined): value is NumberToken {
  return value?.kind === 'value' && value.touching === 'label';
}

function numberingBehind({ group }: AlignedItem, next: AlignedItem | undefined): string | null {
  const isNext = next?.group.index === group.index + 1 && group.table === null;
  const numbering = isNext ? numberingOf(next.item) : null;
  return numbering === null || hasNumber(next?.group.printedText ?? '', numbering) ? null : numbering;
}

/** A label that has its number in front needs none from the values before it. */
function hasNumber(label: string, numbering: string): boolean {
  return label.split(NO_DIGIT_OR_POINT).some((part) => POINTS.some((point) => part === numbering + point));
}

const POINTS = ['.', '．', '、'] as const;
const NO_DIGIT_OR_POINT = /[^\d.．、]+/u;

/** The values before a number that stands last among them or, where rows run together, ends the last; null where it does not. */
function withoutEnd(values: readonly ValueToken[], numbering: string): readonly ValueToken[] | null {
  const last = values.at(-1);
  if (last?.raw === numbering) return values.slice(0, -1);
  if (!touchesLabel(last) || !last.raw.endsWith(numbering)) return null;
  const raw = last.raw.slice(0, -numbering.length);
  return values.with(-1, {
    ...last,
    raw,
    value: readPrintedValue(raw) ?? { kind: 'unclear' },
    touching: null,
  });
}

function numbersIn(values: readonly ValueToken[]): number {
  return values.filter(({ kind }) => kind === 'value').length;
}

/** The number in front of a row's label as the form prints it; null for a row without one. */
export function numberingOf({ slots }: TemplateItem): string | null {
  return /^(\d+)\./u.exec(slots[0]?.row.printed ?? '')?.[1] ?? null;
}
