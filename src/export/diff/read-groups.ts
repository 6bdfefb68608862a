import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { withFormula } from '../formats/formula.js';
import { ReleaseError, type StoredTable } from './open-release.js';

/** A row as CSV has it: a missing value is empty text. */
export type StoredRow = Readonly<Record<string, string>>;

/** Rows of a table that agree in all columns that it is sorted by. */
export interface Group {
  readonly place: readonly string[];
  readonly rows: readonly StoredRow[];
}

/**
 * The rows of a table in their order, one group in memory at a time.
 *
 * @throws {ReleaseError} when the file is not the one that the release describes.
 */
export async function* readGroups(table: StoredTable): AsyncIterable<Group> {
  let place: readonly string[] = [];
  let rows: StoredRow[] = [];
  for await (const row of readRows(table)) {
    const here = table.sortedBy.map((column) => row[column] ?? '');
    if (rows.length > 0 && here.some((value, index) => value !== place[index])) {
      yield { place, rows };
      rows = [];
    }
    place = here;
    rows.push(row);
  }
  if (rows.length > 0) yield { place, rows };
}

async function* readRows(table: StoredTable): AsyncIterable<StoredRow> {
  const names = table.columns.map(({ name }) => name);
  const parser = parse({ bom: true, columns: names, from: 2, cast: withFormula });
  const digest = createHash('sha256');
  const digesting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  const rows = new PassThrough({ objectMode: true });
  const reading = pipeline(createReadStream(table.path), digesting, parser, rows);
  // The rows end with the same error, which is the one that is told.
  reading.catch(() => undefined);
  try {
    for await (const row of rows) yield row as StoredRow;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReleaseError(table.path, `this cannot be read: ${reason}`, { cause: error });
  }
  await reading;
  if (`sha256:${digest.digest('hex')}` !== table.hash) {
    throw new ReleaseError(table.path, 'this is not the file that datapackage.json describes');
  }
}
