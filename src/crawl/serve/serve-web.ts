/**
 * Serves a folder as a little web on loopback, one sub-folder per host, by the request's Host header:
 * `web/www.qingxi.example/xxgk/index.html` answers `http://www.qingxi.example/xxgk/`. What differs from a plain
 * answer stands in the host's `_server.json`, by path, all keys being optional:
 *
 *     { "/list.html": { "status": 412, "headers": { "content-type": "text/html; charset=gb2312" } },
 *       "/old.html": { "redirect": "/new.html" } }
 */
import { readdir, realpath } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { HostResolver } from '../fetch/host-resolver.js';
import { readHostSettings } from './host-settings.js';
import { answer, message, type WebAnswer, type WebHost } from './web-answer.js';

/** A request as it arrived. */
export interface ServedRequest {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds, comparable among requests. */
  readonly at: number;
}

export interface ServedWeb {
  /** Leads the hosts of the folder to the server, and no others. */
  readonly resolve: HostResolver;
  readonly requests: readonly ServedRequest[];
  close(): Promise<void>;
}

/** @throws Error when the folder or a `_server.json` in it cannot be read. */
export async function serveWeb(folder: string): Promise<ServedWeb> {
  const hosts = await readHosts(folder);
  const requests: ServedRequest[] = [];
  const server = createServer(async (request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    requests.push({ host: name, path: request.url ?? '', headers: request.headers, at: performance.now() });
    const host = hosts.get(name);
    const reply =
      host === undefined ? message(404, 'no such host') : await answer(host, request).catch(failure);
    send(reply, response);
  });
  const port = await listen(server);
  return {
    resolve: (host) => (hosts.has(host) ? { address: '127.0.0.1', port } : null),
    requests,
    close: () => close(server),
  };
}

async function readHosts(folder: string): Promise<ReadonlyMap<string, WebHost>> {
  const root = await realpath(folder);
  const entries = await readdir(root, { withFileTypes: true });
  const hosts = entries
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }): Promise<[string, WebHost]> => {
      const host = path.join(root, name);
      return [name, { folder: host, settings: await readHostSettings(host) }];
    });
  return new Map(await Promise.all(hosts));
}

function failure(error: unknown): WebAnswer {
  return message(500, String(error));
}

function send({ status, headers, body }: WebAnswer, response: ServerResponse): void {
  response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': body.length }) });
  response.end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the web server has no port'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}
