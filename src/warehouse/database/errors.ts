import Database from 'better-sqlite3';

export type WarehouseErrorCode =
  | 'not_a_database'
  | 'not_a_warehouse'
  | 'newer_schema'
  | 'cannot_open'
  | 'read_only'
  | 'locked'
  | 'full'
  | 'damaged'
  | 'disk_error';

/** The database file cannot be used, or not now. `path` is the file; `advice` is what a person can do. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';

  constructor(
    readonly code: WarehouseErrorCode,
    readonly path: string,
    what: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${what}. ${advice}`, options);
  }
}

/** A reading does not fit the forms or the schema; nothing of it was stored. */
export class ReportNotLoadedError extends Error {
  override readonly name = 'ReportNotLoadedError';

  constructor(
    readonly url: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The report at ${url} was not loaded: ${reason}. Nothing of it was stored.`, options);
  }
}

type Explanation = readonly [code: WarehouseErrorCode, what: string, advice: string];

/** SQLite's result codes (sqlite.org/rescode.html) by prefix, since each has extended forms. */
const EXPLANATIONS: readonly (readonly [prefix: string, ...Explanation])[] = [
  [
    'SQLITE_NOTADB',
    'not_a_database',
    'this file is no SQLite database',
    'Name another file, or move this one away to start a new warehouse.',
  ],
  [
    'SQLITE_CANTOPEN',
    'cannot_open',
    'the database cannot be opened or created here',
    'Check that the folder exists and that you may write to it.',
  ],
  [
    'SQLITE_READONLY',
    'read_only',
    'the database cannot be written',
    'Make the file and its folder writable, or copy the file to where it is.',
  ],
  [
    'SQLITE_BUSY',
    'locked',
    'another process is writing to the database',
    'Wait until it has finished, then try again.',
  ],
  [
    'SQLITE_FULL',
    'full',
    'there is no space left for the database',
    'Free some space, then run again: what was stored before is whole.',
  ],
  [
    'SQLITE_CORRUPT',
    'damaged',
    'the database is damaged',
    'Restore a copy of it, or move it away and load the archive into a new one.',
  ],
  ['SQLITE_IOERR', 'disk_error', 'the disk failed under the database', 'Check the disk and its free space.'],
];

/** Turns an error of SQLite or the system about the file into ours; every other error comes back as it is. */
export function explained(error: unknown, path: string): unknown {
  if (error instanceof Error && 'syscall' in error) {
    const advice = 'Check the path and what you may do there.';
    return new WarehouseError('cannot_open', path, error.message, advice, { cause: error });
  }
  if (!(error instanceof Database.SqliteError)) return error;
  const found = EXPLANATIONS.find(([prefix]) => error.code.startsWith(prefix));
  if (found === undefined) return error;
  const [, code, what, advice] = found;
  return new WarehouseError(code, path, what, advice, { cause: error });
}
