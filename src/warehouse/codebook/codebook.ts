import { type Kysely, sql, type Transaction } from 'kysely';
import { checkRules } from '../../check/check-rules.js';
import { deadlines } from '../../forms/deadlines.js';
import { derivedIndicators } from '../../forms/derived/index.js';
import { articles, forms, regulations, sections } from '../../forms/index.js';
import { panelIdentities } from '../../forms/panel-identities.js';
import { allSeries } from '../../forms/series/index.js';
import { regionChanges } from '../../regions/changes/index.js';
import { datedRegions } from '../../regions/history.js';
import { columnDescriptionRows, tableDescriptionRows } from '../description/rows.js';
import { agencyKinds } from '../schema/agency-kinds.js';
import type { WarehouseTables } from '../schema/schema.js';
import type { WarehouseSchema } from '../schema/views.js';
import { articleRow, deadlineRows, regulationsRow, rowArticleRows } from './article-rows.js';
import { CodebookIds } from './codebook-ids.js';
import {
  agencyKindRow,
  columnRows,
  formRow,
  indicatorRows,
  rowRows,
  sectionRow,
  tableRows,
} from './codebook-rows.js';
import { regionChangeRow, regionRow } from './region-rows.js';
import { derivedRow, eraRows, panelIdentityRow, panelTermRows, seriesRow, termRows } from './series-rows.js';

interface CodebookTable {
  readonly name: keyof WarehouseTables;
  readonly key: readonly string[];
  readonly rows: readonly object[];
}

/** What the forms and articles say, and the list of regions; parents before children. */
const CODEBOOK: readonly CodebookTable[] = [
  { name: 'regulations', key: ['id'], rows: regulations.map(regulationsRow) },
  { name: 'article', key: ['id'], rows: articles.map(articleRow) },
  { name: 'region', key: ['code'], rows: datedRegions.map(regionRow) },
  { name: 'agency_kind', key: ['code'], rows: agencyKinds.map(agencyKindRow) },
  { name: 'section', key: ['code'], rows: sections.map(sectionRow) },
  { name: 'form', key: ['id'], rows: forms.map(formRow) },
  { name: 'form_table', key: ['form_id', 'code'], rows: forms.flatMap(tableRows) },
  { name: 'form_row', key: ['form_id', 'table_code', 'code'], rows: forms.flatMap(rowRows) },
  { name: 'form_column', key: ['form_id', 'table_code', 'code'], rows: forms.flatMap(columnRows) },
  {
    name: 'indicator',
    key: ['form_id', 'table_code', 'row_code', 'column_code'],
    rows: forms.flatMap(indicatorRows),
  },
  { name: 'check_rule', key: ['code'], rows: checkRules() },
];

/** How rows, series and regions hang together, and what each column means, parents before children. Nothing else refers to these tables. */
async function linksBetween(db: Kysely<WarehouseSchema>): Promise<readonly CodebookTable[]> {
  const ids = await CodebookIds.read(db);
  return [
    {
      name: 'row_article',
      key: ['form_id', 'table_code', 'row_code', 'position'],
      rows: forms.flatMap(rowArticleRows),
    },
    { name: 'deadline', key: ['agency_level', 'first_year'], rows: deadlines.flatMap(deadlineRows) },
    { name: 'region_change', key: ['id'], rows: regionChanges.map(regionChangeRow) },
    { name: 'series', key: ['code'], rows: allSeries.map(seriesRow) },
    { name: 'series_era', key: ['series_code', 'form_id'], rows: allSeries.flatMap(eraRows) },
    {
      name: 'series_term',
      key: ['series_code', 'form_id', 'way', 'indicator_id'],
      rows: allSeries.flatMap((series) => termRows(series, ids)),
    },
    { name: 'derived_indicator', key: ['code'], rows: derivedIndicators.map(derivedRow) },
    { name: 'panel_identity', key: ['id'], rows: panelIdentities.map(panelIdentityRow) },
    {
      name: 'panel_identity_term',
      key: ['identity_id', 'series_code'],
      rows: panelIdentities.flatMap(panelTermRows),
    },
    { name: 'table_description', key: ['table_name'], rows: tableDescriptionRows },
    { name: 'column_description', key: ['table_name', 'column_name'], rows: columnDescriptionRows },
  ];
}

/**
 * Writes the codebook where the warehouse differs from it. What a form no longer has stays: cells refer to it; the
 * links between indicators are replaced. An up-to-date warehouse is only read, so that opening it neither waits for a
 * writer nor needs the right to write.
 */
export async function syncCodebook(db: Kysely<WarehouseSchema>): Promise<void> {
  const outdated: CodebookTable[] = [];
  for (const table of CODEBOOK) outdated.push({ ...table, rows: await differingRows(db, table) });
  const upToDate = outdated.every(({ rows }) => rows.length === 0);
  if (upToDate && !(await anyDiffers(db, await linksBetween(db)))) return;
  await db.transaction().execute(async (trx) => {
    for (const table of outdated) await upsert(trx, table);
    await replaceAll(trx, await linksBetween(trx));
  });
}

async function anyDiffers(db: Kysely<WarehouseSchema>, tables: readonly CodebookTable[]): Promise<boolean> {
  for (const table of tables) {
    const stored = await storedRows(db, table);
    if (stored.length !== table.rows.length || (await differingRows(db, table)).length > 0) return true;
  }
  return false;
}

async function replaceAll(
  trx: Transaction<WarehouseSchema>,
  tables: readonly CodebookTable[],
): Promise<void> {
  for (const { name } of tables.toReversed()) await sql`DELETE FROM ${sql.table(name)}`.execute(trx);
  for (const table of tables) await upsert(trx, table);
}

async function storedRows(db: Kysely<WarehouseSchema>, { name }: CodebookTable): Promise<readonly object[]> {
  const { rows } = await sql<object>`SELECT * FROM ${sql.table(name)}`.execute(db);
  return rows;
}

async function differingRows(db: Kysely<WarehouseSchema>, table: CodebookTable): Promise<object[]> {
  const stored = await storedRows(db, table);
  const identify = (row: object) => JSON.stringify(table.key.map((column) => Reflect.get(row, column)));
  const storedByKey = new Map(stored.map((row) => [identify(row), row]));
  return table.rows.filter((row) => {
    const before = storedByKey.get(identify(row));
    return (
      before === undefined ||
      Object.entries(row).some(([column, value]) => Reflect.get(before, column) !== value)
    );
  });
}

/** All rows at once as JSON: the list of regions has thousands. */
async function upsert(trx: Transaction<WarehouseSchema>, { name, key, rows }: CodebookTable): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const refs = columns.map((column) => sql.ref(column));
  const values = columns.map((column) => sql`value ->> ${sql.lit(`$.${column}`)}`);
  const updates = refs.map((column) => sql`${column} = excluded.${column}`);
  const keyColumns = key.map((column) => sql.ref(column));
  await sql`INSERT INTO ${sql.table(name)} (${sql.join(refs)})
    SELECT ${sql.join(values)} FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (${sql.join(keyColumns)}) DO UPDATE SET ${sql.join(updates)}`.execute(trx);
}
