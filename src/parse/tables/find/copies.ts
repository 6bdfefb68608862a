import type { AlignedItem, Candidate } from '../../alignment/align.js';
import type { Template, TemplateItem } from '../../alignment/template.js';
import type { Group } from '../../tokens/group.js';
import { hanOf } from '../../tokens/token/han.js';

/** So many rows that were seen before, one behind the other, begin a further copy of a table. */
const LEAST_REPEATED = 3;

/** So many rows of a copy are enough, be they half of the table or not. */
const ENOUGH = 15;

/** A row that begins a further copy of a table, and the same row of the copy before. */
export interface FurtherCopy {
  readonly earlier: Group;
  readonly again: Group;
}

/**
 * Where a further copy of a table begins, behind a copy of which at least half is there, or enough: another report on the
 * same page, another agency's figures, or those of another year. Null where there is none.
 */
export function furtherCopy({ items }: Template, candidates: readonly Candidate[]): FurtherCopy | null {
  const rows = items.filter(({ kind }) => kind !== 'heading').length;
  const seen = new Map<number, Group>();
  let repeated: FurtherCopy[] = [];
  for (const candidate of candidates) {
    const [row, ...others] = rowsOf(candidate, items);
    if (row === undefined || others.length > 0) continue;
    const { group } = candidate;
    const earlier = seen.get(row);
    if (earlier === undefined || !fits(candidate, items[row])) repeated = [];
    else if (repeated.every((copy) => copy.earlier !== earlier)) repeated.push({ earlier, again: group });
    if (earlier === undefined) seen.set(row, group);
    const isCopy =
      repeated.length >= Math.min(LEAST_REPEATED, rows) && seen.size >= Math.min(rows / 2, ENOUGH);
    if (isCopy) return repeated[0] ?? null;
  }
  return null;
}

/** A label with its numbering or its unit glued to it is still the row's. */
const LEAST_SIMILARITY = 0.8;

/** The rows that a candidate is by its label, when any value stands beside it. */
function rowsOf({ group, similarities }: Candidate, items: readonly TemplateItem[]): number[] {
  if (group.values.every(({ kind }) => kind === 'empty')) return [];
  return [...similarities].flatMap(([position, similarity]) =>
    similarity >= LEAST_SIMILARITY && items[position]?.kind !== 'heading' ? [position] : [],
  );
}

/** Whether a candidate has as many values as a row. */
function fits({ group: { values } }: Candidate, row: TemplateItem | undefined): boolean {
  const numbers = values.filter(({ kind }) => kind === 'value').length;
  return numbers === row?.slots.length || values.length === row?.slots.length;
}

/** For each row that a table prints twice with different values, the other copy. */
export function contradictions(
  { items }: Template,
  candidates: readonly Candidate[],
  aligned: readonly AlignedItem[],
): ReadonlyMap<TemplateItem, Group> {
  const used = new Set(aligned.map(({ group }) => group));
  const [first = 0, last = -1] = [aligned[0]?.group.index, aligned.at(-1)?.group.index];
  const unused = candidates.filter(
    ({ group }) => !used.has(group) && group.index >= first - 1 && group.index <= last + 1,
  );
  const found = new Map<TemplateItem, Group>();
  const notes = new Set<number>();
  for (const candidate of unused) {
    const { index } = candidate.group;
    if (isNoted(candidate, items, notes.has(index - 1))) {
      notes.add(index);
      continue;
    }
    const own = aligned.filter(({ item, similarity }) => {
      const again = candidate.similarities.get(items.indexOf(item)) ?? 0;
      return similarity >= LEAST_SIMILARITY && again >= LEAST_SIMILARITY;
    });
    for (const { item, group } of own) {
      if (differ(group, candidate.group) && isCopy(candidate.group, item)) found.set(item, candidate.group);
    }
  }
  return found;
}

/**
 * Whether a label stands right behind the mark of a note (备注：属于国家秘密 14), or numbered behind one that does: a note
 * may name rows and figures. `goesOn`: the group before it is one.
 */
function isNoted(
  { group, similarities }: Candidate,
  items: readonly TemplateItem[],
  goesOn: boolean,
): boolean {
  const label = NOTED.exec(group.printedText)?.groups?.label ?? (goesOn ? group.printedText : null);
  if (label === null || group.table !== null) return false;
  const han = hanOf(label);
  return [...similarities.keys()].some((position) => items[position]?.patterns.includes(han) === true);
}

const NOTED = /(?:说明|备注|注)\d{0,2}[:：](?<label>[^:：。；]+)$/u;

/** A copy without any value is one where it has the row's empty places: it says that the row is blank. */
function isCopy({ values }: Group, { kind, slots }: TemplateItem): boolean {
  const isBlank = values.every((value) => value.kind === 'empty');
  return !isBlank || (kind === 'row' && values.length >= slots.length);
}

function differ(one: Group, other: Group): boolean {
  const [printed, again] = [one, other].map(({ values }) =>
    values.flatMap(({ kind, raw }) => (kind === 'value' ? [raw] : [])).join(' '),
  );
  return printed !== again;
}
