import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from './archive.js';
import { verifyFile } from './verify-file.js';
import { writeError } from './warc-file.js';

/** What came of a file that was to be moved. */
export type MoveOutcome = { readonly file: string; readonly bytes: number } & (
  | { readonly status: 'moved' }
  /** It is damaged, so that it stays where it is. */
  | { readonly status: 'damaged'; readonly reason: string }
);

const CHUNK_BYTES = 1024 * 1024;

/** The WARC files of an archive that were begun before a day and stand in its folder still, oldest first. */
export async function movableFiles(folder: string, before: Date): Promise<string[]> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => beganBefore(name, before))
    .toSorted();
  const entries = await Promise.all(
    names.map(async (name) => ({ name, entry: await lstat(path.join(folder, name)) })),
  );
  return entries.filter(({ entry }) => entry.isFile()).map(({ name }) => name);
}

/** Names tell when a file was begun, to the millisecond: gongkai-20240131221507123-00001.warc.gz */
function beganBefore(name: string, before: Date): boolean {
  const [, time] = /^gongkai-(\d{17})-\d+\.warc\.gz$/.exec(name) ?? [];
  return time !== undefined && time < before.toISOString().replace(/\D/g, '');
}

/**
 * Moves a file of an archive to another folder, on another disk as it may be, and leaves a link in its place: whatever
 * knows the file by its name finds it. A kill at any moment leaves the file whole in the one place or the other.
 *
 * @throws ArchiveError when the other folder cannot be written, or has another file of this name.
 */
export async function moveFile(folder: string, file: string, destination: string): Promise<MoveOutcome> {
  const original = path.join(folder, file);
  const moved = path.resolve(destination, file);
  const { size: bytes } = await lstat(original);
  const { problems } = await verifyFile(original);
  const [first] = problems;
  if (first !== undefined) {
    return { file, bytes, status: 'damaged', reason: `byte ${first.offset}: ${first.message}` };
  }
  try {
    await mkdir(destination, { recursive: true });
    await copyWhole(original, moved);
    await replaceByLink(original, moved);
    return { file, bytes, status: 'moved' };
  } catch (cause) {
    throw cause instanceof ArchiveError ? cause : writeError(destination, cause);
  }
}

async function copyWhole(original: string, moved: string): Promise<void> {
  const digest = await digestOf(original);
  const there = await digestOf(moved).catch(() => null);
  if (there === digest) return;
  if (there !== null) {
    throw new ArchiveError('not_writable', `${moved} is another file: move it away, or name another folder`);
  }
  const draft = `${moved}.part`;
  await copy(original, draft);
  if ((await digestOf(draft)) !== digest) {
    await rm(draft, { force: true });
    throw new ArchiveError(
      'damaged',
      `the copy at ${moved} is not what was written there: look at that disk`,
    );
  }
  await rename(draft, moved);
  await sync(path.dirname(moved));
}

async function copy(from: string, to: string): Promise<void> {
  const target = await open(to, 'w');
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: CHUNK_BYTES })) {
      await target.appendFile(chunk);
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

/** The link takes the file's place in one step. */
async function replaceByLink(original: string, moved: string): Promise<void> {
  const link = `${original}.moving`;
  await rm(link, { force: true });
  await symlink(moved, link);
  await rename(link, original);
  await sync(path.dirname(original));
}

/** What was renamed in a folder is durable when the folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  return hash.digest('hex');
}
