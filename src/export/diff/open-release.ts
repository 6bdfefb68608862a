import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DESCRIPTOR } from '../package/data-package.js';

/** A folder holds no release, or one whose files do not belong together. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
  }
}

const names = z.array(z.string());

const tableSchema = z.object({
  fields: z.array(z.object({ name: z.string(), type: z.string() })),
  primaryKey: names.optional(),
  uniqueKeys: z.array(names).optional(),
  sortedBy: names,
});

const table = z.object({
  name: z.string(),
  path: z.string().regex(/^[^/\\]+$/u),
  hash: z.string(),
  rows: z.number(),
  schema: tableSchema,
});

const descriptor = z.object({
  version: z.string(),
  created: z.string().optional(),
  resources: z.array(z.looseObject({ format: z.string() })),
});

/** A table of a release as its CSV file has it. */
export interface StoredTable {
  readonly name: string;
  readonly path: string;
  /** `sha256:` and hexadecimal digits. */
  readonly hash: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Empty where no columns tell a row from all others. */
  readonly key: readonly string[];
  readonly sortedBy: readonly string[];
}

export interface StoredRelease {
  readonly folder: string;
  readonly version: string;
  readonly dataOf: string | null;
  readonly tables: readonly StoredTable[];
}

/**
 * Reads what a release says of itself.
 *
 * @throws {ReleaseError} when the folder holds none, or one without CSV files.
 */
export async function openRelease(folder: string): Promise<StoredRelease> {
  const path = join(folder, DESCRIPTOR);
  const parsed = descriptor.safeParse(await json(path, folder));
  if (!parsed.success) throw new ReleaseError(path, 'this does not describe a release of gongkai');
  const { version, created, resources } = parsed.data;
  const tables = resources
    .filter(({ format }) => format === 'csv')
    .map((resource) => storedTable(path, folder, resource));
  if (tables.length === 0)
    throw new ReleaseError(folder, 'this release has no CSV files, which are compared');
  return { folder, version, dataOf: created ?? null, tables };
}

function storedTable(path: string, folder: string, resource: unknown): StoredTable {
  const parsed = table.safeParse(resource);
  if (!parsed.success) throw new ReleaseError(path, 'this does not describe a release of gongkai');
  const { name, hash, rows, schema } = parsed.data;
  const { fields, primaryKey, uniqueKeys, sortedBy } = schema;
  const key = primaryKey ?? uniqueKeys?.[0] ?? [];
  return { name, hash, rows, sortedBy, key, columns: fields, path: join(folder, parsed.data.path) };
}

async function json(path: string, folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? `its ${DESCRIPTOR} is no JSON`
        : `there is no release here, which gongkai export would have written (no ${DESCRIPTOR})`;
    throw new ReleaseError(folder, reason, { cause: error });
  }
}
