import type { TableDiff } from '../../export/diff/diff-releases.js';
import type { RowChange } from '../../export/diff/diff-rows.js';
import type { StoredRelease } from '../../export/diff/open-release.js';
import { listCounts } from './counts.js';
import { section } from './section.js';
import { tableText } from './table-text.js';

const MOST_ITEMS = 10;

const KINDS = ['added', 'removed', 'changed'] as const;

/** What one table's changes come down to: the counts, and the first of them in words. */
interface Digest {
  readonly counts: Record<RowChange['change'], number>;
  readonly items: readonly string[];
  readonly more: number;
}

/** What changed from one release to the next, as a person reads it. */
export async function diffText(
  before: StoredRelease,
  after: StoredRelease,
  diffs: readonly (readonly [string, TableDiff])[],
): Promise<string> {
  const rows: (string | number | null)[][] = [];
  const sections: string[] = [];
  for (const [name, diff] of diffs) {
    const digest = await digestOf(name, diff);
    rows.push(rowOf(name, diff, digest));
    sections.push(...schemaSection(name, diff), ...changesSection(name, digest));
  }
  const counts = tableText({ columns: ['table', 'before', 'after', ...KINDS, 'note'], rows });
  const releases = [releaseLine('Before', before), releaseLine('After', after)];
  return [...releases, '', counts.trimEnd(), ...(sections.length === 0 ? [] : ['', ...sections])].join('\n');
}

function releaseLine(label: string, { folder, version, dataOf }: StoredRelease): string {
  return section(label, `${folder}: version ${version}, data of ${dataOf?.slice(0, 10) ?? '-'}`);
}

function rowOf(name: string, diff: TableDiff, { counts }: Digest): (string | number | null)[] {
  switch (diff.status) {
    case 'added':
      return [name, null, diff.rows, null, null, null, 'new table'];
    case 'removed':
      return [name, diff.rows, null, null, null, null, 'table is gone'];
    case 'same':
      return [name, diff.rows, diff.rows, 0, 0, 0, ''];
    case 'incomparable':
      return [
        name,
        diff.before.rows,
        diff.after.rows,
        null,
        null,
        null,
        'another key: rows cannot be compared',
      ];
    case 'compared':
      return [name, diff.before.rows, diff.after.rows, ...KINDS.map((kind) => counts[kind]), ''];
  }
}

async function digestOf(name: string, diff: TableDiff): Promise<Digest> {
  const counts = { added: 0, removed: 0, changed: 0 };
  const items: string[] = [];
  let noted = 0;
  if (diff.status !== 'compared') return { counts, items, more: 0 };
  const label = diff.after.key.length > 0 ? diff.after.key : diff.after.sortedBy;
  for await (const change of diff.changes) {
    counts[change.change] += 1;
    // Cells come and go with their reports, of which each is told.
    if (change.change !== 'changed' && name !== 'reports') continue;
    noted += 1;
    if (noted <= MOST_ITEMS) items.push(itemOf(change, label));
  }
  return { counts, items, more: noted - items.length };
}

/** `changed  350430 建宁县人民政府 2020 requests granted total: value 17 > 18, raw 17 > 18` */
function itemOf(change: RowChange, label: readonly string[]): string {
  const name = label.map((column) => change.row[column]).join(' ');
  if (change.change !== 'changed') return `${change.change}  ${name}`;
  const isRevised = change.columns.some(({ column }) => column === 'revision');
  const columns = change.columns.map(
    ({ column, before, after }) => `${column} ${shown(before)} > ${shown(after)}`,
  );
  return `${isRevised ? 'revised' : 'changed'}  ${name}: ${columns.join(', ')}`;
}

function shown(value: string): string {
  return value === '' ? '(nothing)' : value;
}

function schemaSection(name: string, diff: TableDiff): string[] {
  if (!('schema' in diff)) return [];
  const { added, removed, retyped } = diff.schema;
  const items = [
    ...added.map((column) => `added    ${column}`),
    ...removed.map((column) => `removed  ${column}`),
    ...retyped.map((column) => `changed  ${column}`),
  ];
  return items.length === 0 ? [] : [section('Columns', `of ${name}`, items)];
}

function changesSection(name: string, { counts, items, more }: Digest): string[] {
  if (items.length === 0) return [];
  const rest = more > 0 ? [`and ${more} more: --json lists them all`] : [];
  return [section('Rows', `of ${name}: ${listCounts(KINDS, (kind) => counts[kind])}`, [...items, ...rest])];
}
