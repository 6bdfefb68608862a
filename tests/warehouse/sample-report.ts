import { createHash } from 'node:crypto';
import type { Snapshot } from '../../src/crawl/snapshot/snapshot.js';
import { type FormId, formOf, valueRows } from '../../src/forms/index.js';
import type { CellReading, ParsedReport, ReportCell } from '../../src/parse/report.js';
import type { Source } from '../../src/sources/source.js';
import type { LoadInput, Warehouse } from '../../src/warehouse/index.js';

export const jianning: Source = {
  id: '350430-county',
  region: { code: '350430', name: '建宁县' },
  agency: { name: '建宁县人民政府', level: 'county' },
  entry: [new URL('http://www.jianning.example/ndbg/')],
  adapter: 'list-page',
  itemSelector: null,
  maxPages: 10,
};

export const REPORT_URL = 'http://www.jianning.example/ndbg/2020.html';

export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** A good answer to a request for a report page with this body. */
export function goodSnapshot(body: string, change: Partial<Snapshot> = {}): Snapshot {
  return {
    sourceId: jianning.id,
    url: REPORT_URL,
    finalUrl: REPORT_URL,
    kind: 'report',
    fetchedAt: '2024-03-01T00:00:00.000Z',
    status: 200,
    outcome: 'ok',
    reason: null,
    contentType: 'text/html',
    etag: null,
    lastModified: null,
    digest: sha256(body),
    archive: { file: '2024-03.warc.gz', offset: 0, length: 100 },
    linkText: '建宁县2020年政府信息公开工作年度报告',
    foundOn: 'http://www.jianning.example/ndbg/',
    attachments: null,
    ...change,
  };
}

/** `table row column`, such as `requests granted total`, to what the cell says instead. */
export type Changes = Readonly<Record<string, CellReading & { readonly raw?: string }>>;

/** Every cell of the form is reported as its own number in reading order, except for the changes. */
export function formCells(form: FormId, changes: Changes = {}): ReportCell[] {
  let next = 0;
  return formOf(form).tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      valueRows(block).flatMap((row) =>
        block.columns.map((column): ReportCell => {
          next += 1;
          const reading = changes[`${table.code} ${row.code} ${column.code}`];
          return {
            table: table.code,
            article: row.article,
            row: { code: row.code, label: row.label },
            column: { code: column.code, label: column.label },
            unit: column.unit ?? row.unit,
            raw: reading === undefined ? String(next) : String(reading.value ?? ''),
            at: { table: 1, row: next, column: 1 },
            ...(reading ?? { state: 'reported', value: next }),
          };
        }),
      ),
    ),
  );
}

export function sampleReport(
  change: {
    readonly metadata?: Partial<ParsedReport['report']>;
    readonly cells?: Changes;
    readonly rest?: Partial<ParsedReport>;
  } = {},
): ParsedReport {
  return {
    form: '2019',
    report: {
      title: '建宁县2020年政府信息公开工作年度报告',
      agency: '建宁县',
      year: 2020,
      publishedOn: '2021-01-08',
      regionCode: '350430',
      source: '建宁县政府办',
      sections: ['overview', 'proactive', 'requests', 'review_litigation', 'problems'],
      ...change.metadata,
    },
    cells: formCells('2019', change.cells),
    facts: [
      {
        code: 'requests_received',
        value: 8,
        unit: '件',
        approximate: false,
        quote: '收到政府信息公开申请8件',
        at: { line: 21 },
      },
    ],
    issues: [{ code: 'values_unplaced', severity: 'warning', message: 'No row 规章.', at: { line: 3 } }],
    ...change.rest,
  };
}

/** The explanation of a report: it has no table. */
export const explanation: ParsedReport = {
  form: null,
  report: {
    title: '图解年报',
    agency: null,
    year: 2020,
    publishedOn: null,
    regionCode: null,
    source: null,
    sections: [],
  },
  cells: [],
  facts: [],
  issues: [
    { code: 'not_a_report', severity: 'error', message: 'The page explains a report.', at: { line: 1 } },
  ],
};

/** Records a snapshot and loads what was read in it, as a run does. */
export async function recordAndLoad(
  warehouse: Warehouse,
  report: ParsedReport,
  { snapshot = goodSnapshot('first'), ...input }: Partial<LoadInput> & { snapshot?: Snapshot } = {},
) {
  await warehouse.registerSources([jianning]);
  await warehouse.record(snapshot);
  const { id } = await warehouse.db
    .selectFrom('newest_snapshot')
    .select('id')
    .where('url', '=', snapshot.url)
    .executeTakeFirstOrThrow();
  return warehouse.loadReport({
    snapshotId: id,
    parserVersion: 1,
    source: jianning,
    report,
    checks: [{ id: 'requests.balance.total', status: 'fail', left: 8, right: 9 }],
    ...input,
  });
}
