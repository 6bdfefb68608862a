import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { temporaryFolder } from '../warehouse/temporary-warehouse.js';

/** A folder with a warehouse, an archive and an export in it, and the options that name them. */
export class Workplace {
  readonly db: string;
  readonly archive: string;
  readonly out: string;

  constructor(readonly folder: string) {
    this.db = this.file('gongkai.db');
    this.archive = this.file('archive');
    this.out = this.file('export');
  }

  /** What a run wants to know. */
  get options(): readonly string[] {
    return ['--db', this.db, '--archive', this.archive, '--out', this.out];
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }
}

/** A workplace that goes away with the test: empty, or a copy of another. */
export async function workplace(original?: Workplace): Promise<Workplace> {
  const folder = await temporaryFolder();
  if (original !== undefined) await cp(original.folder, folder, { recursive: true });
  return new Workplace(folder);
}

/** The same for `beforeAll`: it goes away with the file's last test. */
export async function lastingWorkplace(original?: Workplace): Promise<Workplace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  if (original !== undefined) await cp(original.folder, folder, { recursive: true });
  return new Workplace(folder);
}
