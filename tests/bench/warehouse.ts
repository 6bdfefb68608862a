import { join } from 'node:path';
import Database from 'better-sqlite3';
import { buildCountry, type CountryLoading } from './country-warehouse.js';
import { readmeQueries } from './readme-queries.js';
import { toText } from './table.js';

/** A county government and a department of it each report for eighteen years. */
export const COUNTIES = 3000;
const ROUNDS = 3;

export const LOADING_HEAD = [
  '',
  'reports/s',
  'rows/s',
  'baseline',
  'rows/s',
  'of its speed',
  'bytes per cell',
];
export const QUERY_HEAD = ['panel query of the README', 'rows', 'seconds'];

/** Loading a generated country into a warehouse in `folder`, and what the README asks of it. */
export async function warehouseRows(
  folder: string,
  counties = COUNTIES,
): Promise<{ readonly loading: string[][]; readonly queries: string[][] }> {
  const path = join(folder, 'country.db');
  const country = await buildCountry(path, counties);
  return { loading: [loadingRow(country)], queries: queryRows(path) };
}

function loadingRow(country: CountryLoading): string[] {
  const { reports, cells, measuredReports, measuredRows, loading, inserting, bytes } = country;
  return [
    `${reports} reports, ${cells} cells`,
    toText((measuredReports / loading) * 1000),
    toText((measuredRows / loading) * 1000),
    'better-sqlite3 insert',
    toText((measuredRows / inserting) * 1000),
    toText(inserting / loading),
    toText(bytes / cells),
  ];
}

/** The best of some rounds: what else the machine does only slows. */
function queryRows(path: string): string[][] {
  const database = new Database(path, { readonly: true });
  const rows = readmeQueries().map(({ question, sql }) => {
    const answers = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      const { length } = database.prepare(sql).raw().all();
      return { length, seconds: (performance.now() - start) / 1000 };
    });
    const seconds = Math.min(...answers.map((answer) => answer.seconds));
    return [question, String(answers[0]?.length ?? 0), toText(seconds)];
  });
  database.close();
  return rows;
}
