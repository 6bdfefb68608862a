import { type FormTable, type Identity, isHeading } from '../../forms/form.js';
import { forms } from '../../forms/index.js';
import { hanOf } from '../tokens/token/han.js';
import { LabelIndex } from './label-index.js';
import { type Sequence, type SequenceItem, sequencesOf } from './sequences.js';
import type { RowSum, Slot, Template } from './template.js';
import { columnWordings, patternsOf } from './wordings.js';

const templates: ReadonlyMap<FormTable, readonly Template[]> = new Map(
  forms.flatMap(({ tables, identities }) =>
    tables.map((table) => [
      table,
      sequencesOf(table).map((sequence) => toTemplate(table, sequence, identities)),
    ]),
  ),
);

/** The templates of a table of the forms, one for each sequence in which it is printed. */
export function templatesOf(table: FormTable): readonly Template[] {
  return templates.get(table) ?? [];
}

/** The labels of all tables of all forms. */
export const labelIndex = new LabelIndex(
  [...templates.values()].flat().flatMap(({ positions }) => [...positions.keys()]),
);

function toTemplate(
  table: FormTable,
  { items: sequence, isWholeOnly = false }: Sequence,
  identities: readonly Identity[],
): Template {
  return {
    table,
    isWholeOnly,
    items: sequence.map((item) => ({ ...item, sums: sumsWithin(item.slots, identities) })),
    identities: identities.filter((identity) => identity.table === table.code),
    positions: positionsOf(sequence),
    lines: sequence.flatMap(({ kind }, index) => (kind === 'line' ? [index] : [])),
    longer: sequence.map((item) => sequence.flatMap((other, index) => (endsIn(other, item) ? [index] : []))),
    surroundings: surroundingsOf(table),
    strays: headingCharacters(table),
  };
}

/** The identities that hold within one row, as slot numbers. */
function sumsWithin(slots: readonly Slot[], identities: readonly Identity[]): RowSum[] {
  const slotOf = ({ row, column }: { row: string; column: string }) =>
    slots.findIndex((slot) => slot.row.code === row && slot.column.code === column);
  return identities.flatMap(({ left, right }) => {
    const parts = left.map(slotOf);
    const [total = -1, ...others] = right.map(slotOf);
    return parts.includes(-1) || total === -1 || others.length > 0 ? [] : [{ parts, total }];
  });
}

function positionsOf(items: readonly SequenceItem[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, { kind, patterns }] of items.entries()) {
    for (const pattern of kind === 'line' ? [] : patterns) {
      positions.set(pattern, [...(positions.get(pattern) ?? []), index]);
    }
  }
  return positions;
}

/** Numbering apart: 被依法纠错数 stands twice, and neither is the longer one. */
function endsIn(longer: SequenceItem, shorter: SequenceItem): boolean {
  return longer.patterns.some(
    (long) => !shorter.patterns.includes(long) && shorter.patterns.some((short) => long.endsWith(short)),
  );
}

function surroundingsOf(table: FormTable): readonly string[] {
  const rows = table.blocks.flatMap((block) => block.rows);
  return patternsOf([
    table.section,
    '信息内容',
    '申请人情况',
    '备注',
    ...table.blocks.flatMap(({ caption }) => (caption === null ? [] : [caption])),
    ...table.blocks.flatMap(({ columns }) => columns.flatMap(columnWordings)),
    ...table.blocks.flatMap(({ columns }) => columns.flatMap(({ above }) => above ?? [])),
    ...rows.flatMap((row) => [
      isHeading(row) ? row.heading : row.label,
      row.printed,
      ...row.printed.split(' '),
    ]),
  ]);
}

function headingCharacters(table: FormTable): ReadonlySet<string> {
  const headings = table.blocks.flatMap((block) =>
    block.rows.filter((row) => isHeading(row) || row.replacedBy),
  );
  return new Set(headings.flatMap(({ printed }) => [...hanOf(printed)]));
}
