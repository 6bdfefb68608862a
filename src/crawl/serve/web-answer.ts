import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { AnswerSettings } from './host-settings.js';
import { findFile, type WebFile } from './web-file.js';

/** A host's folder and how some of its answers differ from the usual ones. */
export interface WebHost {
  readonly folder: string;
  readonly settings: ReadonlyMap<string, AnswerSettings>;
}

export interface WebAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The answer of a host to a request. */
export async function answer(host: WebHost, request: IncomingMessage): Promise<WebAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return message(405, 'only GET and HEAD are served');
  const urlPath = decodePath(request.url ?? '');
  if (urlPath === null) return message(400, 'the path cannot be read');
  const settings = host.settings.get(urlPath);
  const usual = await usualAnswer(host, urlPath, request);
  return settings === undefined ? usual : differing(usual, settings);
}

/** A page of one line. */
export function message(status: number, text: string): WebAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${text}\n`) };
}

/** The path without query, decoded; null where its escapes are wrong or hide a slash. */
function decodePath(target: string): string | null {
  const [written = ''] = target.split('?');
  if (!written.startsWith('/') || /%2f/i.test(written)) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

async function usualAnswer(host: WebHost, urlPath: string, request: IncomingMessage): Promise<WebAnswer> {
  const found = await findFile(host.folder, urlPath);
  switch (found.kind) {
    case 'nothing':
      return message(404, '404 Not Found');
    case 'folder':
      return { status: 301, headers: { location: `${encodeURI(urlPath)}/` }, body: Buffer.alloc(0) };
    case 'file':
      return isCurrent(found.file, request) ? notModified(found.file) : whole(found.file, request);
  }
}

function differing(usual: WebAnswer, { status, headers, redirect }: AnswerSettings): WebAnswer {
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  if (redirect !== undefined) {
    const location = { location: encodeURI(redirect) };
    return {
      status: status ?? 302,
      headers: { ...location, ...Object.fromEntries(names) },
      body: Buffer.alloc(0),
    };
  }
  return {
    ...usual,
    status: status ?? usual.status,
    headers: { ...usual.headers, ...Object.fromEntries(names) },
  };
}

/** Whether the visitor's copy is still good (RFC 9110, 13.2.2): its tag decides, and its date only without a tag. */
function isCurrent({ etag, lastModified }: WebFile, { headers }: IncomingMessage): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

function notModified(file: WebFile): WebAnswer {
  return { status: 304, headers: validators(file), body: Buffer.alloc(0) };
}

function whole(file: WebFile, request: IncomingMessage): WebAnswer {
  const headers = { 'content-type': file.contentType, vary: 'accept-encoding', ...validators(file) };
  const isZipped =
    /\bgzip\b/.test(String(request.headers['accept-encoding'])) && /^text\//.test(file.contentType);
  if (!isZipped) return { status: 200, headers, body: file.body };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(file.body) };
}

function validators({ etag, lastModified }: WebFile): Record<string, string> {
  return { etag, 'last-modified': lastModified.toUTCString() };
}
