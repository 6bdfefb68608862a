import { lstat, readdir, statfs } from 'node:fs/promises';
import path from 'node:path';

/** In bytes. */
export interface DiskUse {
  /** The warehouse with its write-ahead log. */
  readonly database: number;
  /** Without what was moved to cold storage. */
  readonly archive: number;
  /** What is left where the warehouse lies. */
  readonly free: number;
}

export async function diskUse(db: string, archive: string): Promise<DiskUse> {
  const database = await Promise.all(['', '-wal', '-shm'].map((end) => sizeOf(`${db}${end}`)));
  const names = await readdir(archive).catch(() => []);
  const files = await Promise.all(names.map((name) => sizeOf(path.join(archive, name))));
  const { bavail, bsize } = await statfs(path.dirname(db));
  return { database: sum(database), archive: sum(files), free: bavail * bsize };
}

/** `1.4 GiB` */
export function bytesText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  return `${power === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[power]}`;
}

async function sizeOf(file: string): Promise<number> {
  const found = await lstat(file).catch(() => null);
  return found?.isFile() ? found.size : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
