import { type Kysely, sql, type Transaction } from 'kysely';
import { checkRules } from '../check/check-rules.js';
import { derivedIndicators } from '../forms/derived/index.js';
import { articles, forms, regulations, sections } from '../forms/index.js';
import { panelIdentities } from '../forms/panel-identities.js';
import { allSeries } from '../forms/series/index.js';
import { regionChanges } from '../regions/changes/index.js';
import { datedRegions } from '../regions/history.js';
import { agencyKinds } from './agency-kind.js';
import { articleRow, regulationsRow, rowArticleRows } from './article-rows.js';
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
import type { WarehouseTables } from './schema.js';
import { derivedRow, eraRows, panelIdentityRow, panelTermRows, seriesRow, termRows } from './series-rows.js';
import type { WarehouseSchema } from './views.js';

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

/** How rows, series and regions hang together, parents before children. Nothing else refers to these tables. */
async function linksBetween(db: Kysely<WarehouseSchema>): Promise<readonly CodebookTable[]> {
  const ids = await CodebookIds.read(db);
  return [
    {
      name: 'row_article',
      key: ['form_id', 'table_code', 'row_code', 'position'],
      rows: forms.flatMap(rowArticleRows),
    },
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

/** SQLite binds at most 32,766 values in one statement; no row here has more than ten. */
function* batches<Row>(rows: readonly Row[], size = 1000): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

async function upsert(trx: Transaction<WarehouseSchema>, table: CodebookTable): Promise<void> {
  const keyColumns = sql.join(table.key.map((column) => sql.ref(column)));
  for (const rows of batches(table.rows)) {
    const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
    const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`);
    const updates = columns.map((column) => sql`${column} = excluded.${column}`);
    await sql`INSERT INTO ${sql.table(table.name)} (${sql.join(columns)}) VALUES ${sql.join(values)}
      ON CONFLICT (${keyColumns}) DO UPDATE SET ${sql.join(updates)}`.execute(trx);
  }
}
