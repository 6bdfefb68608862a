import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { SETTINGS_FILE } from './host-settings.js';

/** By ending, and without charset: the sites that this serves leave that to the page. */
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.shtml', 'text/html'],
  ['.txt', 'text/plain'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.xml', 'text/xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.pdf', 'application/pdf'],
  ['.doc', 'application/msword'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
]);

export interface WebFile {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly etag: string;
  readonly lastModified: Date;
}

/** What stands below a host's folder at a URL's path. */
export type Found =
  | { readonly kind: 'file'; readonly file: WebFile }
  /** A folder whose path lacks its final slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

const NOTHING: Found = { kind: 'nothing' };

/** Finds the file of a decoded URL path; never anything outside the host's folder. */
export async function findFile(folder: string, urlPath: string): Promise<Found> {
  const parts = urlPath.split('/').slice(1);
  if (parts.some((part) => part === '..' || part === SETTINGS_FILE || /[\\\0]/.test(part))) return NOTHING;
  const isIndex = parts.at(-1) === '';
  const named = path.join(folder, ...parts, isIndex ? 'index.html' : '');
  const real = await realpath(named).catch(() => null);
  if (real === null || !real.startsWith(`${folder}${path.sep}`)) return NOTHING;
  const { isDirectory, mtime } = await describe(real);
  if (isDirectory) return isIndex ? NOTHING : { kind: 'folder' };
  return { kind: 'file', file: await readWebFile(real, mtime) };
}

async function describe(file: string): Promise<{ isDirectory: boolean; mtime: Date }> {
  const found = await stat(file);
  return { isDirectory: found.isDirectory(), mtime: found.mtime };
}

async function readWebFile(file: string, lastModified: Date): Promise<WebFile> {
  const body = await readFile(file);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const contentType = CONTENT_TYPES.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
  return { body, contentType, etag: `"${digest}"`, lastModified };
}
