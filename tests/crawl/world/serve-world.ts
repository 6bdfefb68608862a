import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import type { HostResolver } from '../../../src/crawl/fetch/host-resolver.js';
import { encodePage } from './charset.js';
import type { Fault } from './fault.js';
import type { RobotsFile, World, WorldHost } from './world.js';

/** A request as the server saw it. Times in milliseconds, comparable among each other. */
export interface Arrival {
  readonly host: string;
  readonly path: string;
  readonly isConditional: boolean;
  readonly at: number;
  /** Requests of the host that were being answered, and connections that it had open, this one included. */
  readonly atOnce: number;
  readonly connections: number;
  /** When the last of the answer was handed over, or the connection was broken; null while that is to come. */
  answeredAt: number | null;
  /** Null where no whole answer was given. */
  status: number | null;
  /** The host asked not to be asked before this moment. */
  notBefore: number | null;
}

export interface ServedWorld {
  readonly port: number;
  /** Leads the hosts of the world to the server, and no others. */
  readonly resolve: HostResolver;
  readonly arrivals: readonly Arrival[];
  /** Called with each request before it is answered: a promise holds the answer back. */
  onArrival: (arrival: Arrival) => unknown;
  close(): Promise<void>;
}

/** Serves a world on loopback, and writes down how it was asked. */
export async function serveWorld(world: World): Promise<ServedWorld> {
  const server = new WorldServer(world);
  const port = await server.listen();
  const names = new Set(world.hosts.map(({ name }) => name));
  const served: ServedWorld = {
    port,
    resolve: (host) => (names.has(host) ? { address: '127.0.0.1', port } : null),
    arrivals: server.arrivals,
    onArrival: () => undefined,
    close: () => server.close(),
  };
  server.onArrival = (arrival) => served.onArrival(arrival);
  return served;
}

/** What a host answers where nothing is wrong. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

class WorldServer {
  readonly arrivals: Arrival[] = [];
  onArrival: (arrival: Arrival) => unknown = () => undefined;
  readonly #hosts: ReadonlyMap<string, WorldHost>;
  readonly #server: Server;
  readonly #answering = new Map<string, number>();
  readonly #connections = new Map<string, Set<Socket>>();
  /** How often each address with a fault was asked for. */
  readonly #asked = new Map<string, number>();

  constructor({ hosts }: World) {
    this.#hosts = new Map(hosts.map((host) => [host.name, host]));
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
        else resolve(address.port);
      });
    });
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    const arrival = this.#note(name, request, response);
    await this.onArrival(arrival);
    const host = this.#hosts.get(name);
    const path = request.url ?? '';
    const answer = host === undefined ? plain(404, 'no such host') : answerOf(host, path, request);
    const fault = host === undefined ? undefined : this.#faultNow(host, path);
    if (fault === undefined) send(answer, response, host?.isChunked ?? false);
    else await sendWith(fault, { answer, request, response, arrival });
    arrival.answeredAt ??= performance.now();
    const isWhole = response.writableEnded && fault?.kind !== 'cut-off gzip';
    arrival.status = isWhole ? response.statusCode : null;
  }

  #note(host: string, request: IncomingMessage, response: ServerResponse): Arrival {
    const atOnce = (this.#answering.get(host) ?? 0) + 1;
    this.#answering.set(host, atOnce);
    response.once('close', () => this.#answering.set(host, (this.#answering.get(host) ?? 1) - 1));
    const arrival: Arrival = {
      host,
      path: request.url ?? '',
      isConditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
      at: performance.now(),
      atOnce,
      connections: this.#countConnections(host, request.socket),
      answeredAt: null,
      status: null,
      notBefore: null,
    };
    this.arrivals.push(arrival);
    return arrival;
  }

  #countConnections(host: string, socket: Socket): number {
    const open = this.#connections.get(host) ?? new Set();
    this.#connections.set(host, open);
    if (!open.has(socket)) socket.once('close', () => open.delete(socket));
    return open.add(socket).size;
  }

  /** The fault of an address, unless it has passed. */
  #faultNow({ name, faults }: WorldHost, path: string): Fault | undefined {
    const fault = faults.get(path);
    const key = `${name}${path}`;
    const asked = (this.#asked.get(key) ?? 0) + 1;
    if (fault !== undefined) this.#asked.set(key, asked);
    const isOver = fault !== undefined && 'times' in fault && asked > fault.times;
    return isOver ? undefined : fault;
  }
}

function answerOf(host: WorldHost, path: string, request: IncomingMessage): Answer {
  if (path === '/robots.txt') return robotsAnswer(host.robots);
  const page = host.site.pages.get(path.replace(/[?&]moved=1$/, ''));
  if (page === undefined) return plain(404, 'nothing here');
  const { contentType, body } = encodePage(page, host.charset);
  const headers = validatorsOf(host, body);
  if (isCurrent(headers, request)) return { status: 304, headers, body: Buffer.alloc(0) };
  const coded = compress(body, host.coding);
  const coding = host.coding === 'identity' ? {} : { 'content-encoding': host.coding };
  return { status: 200, headers: { ...headers, ...coding, 'content-type': contentType }, body: coded };
}

function robotsAnswer(robots: RobotsFile): Answer {
  switch (robots.kind) {
    case 'open':
      return plain(200, 'User-agent: *\nDisallow:\n');
    case 'missing':
      return plain(404, 'nothing here');
    case 'disallows':
      return plain(200, `User-agent: *\nDisallow: ${robots.path}\n`);
    case 'crawl-delay':
      return plain(200, `User-agent: *\nCrawl-delay: ${robots.ms / 1000}\n`);
    case 'unreachable':
      return plain(503, 'try again later');
  }
}

function validatorsOf({ validators }: WorldHost, body: Buffer): Record<string, string> {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const date = 'Fri, 13 Jan 2023 02:30:00 GMT';
  switch (validators) {
    case 'etag':
      return { etag };
    case 'last-modified':
      return { 'last-modified': date };
    case 'both':
      return { etag, 'last-modified': date };
    case 'none':
      return {};
  }
}

function isCurrent(headers: Readonly<Record<string, string>>, { headers: asked }: IncomingMessage): boolean {
  const tag = asked['if-none-match'];
  if (tag !== undefined) return tag === headers.etag;
  const since = asked['if-modified-since'];
  return since !== undefined && since === headers['last-modified'];
}

function compress(body: Buffer, coding: WorldHost['coding']): Buffer {
  switch (coding) {
    case 'identity':
      return body;
    case 'gzip':
      return gzipSync(body);
    case 'deflate':
      return deflateSync(body);
    case 'br':
      return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  }
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}

function send({ status, headers, body }: Answer, response: ServerResponse, isChunked = false): void {
  const hasLength = !isChunked && status !== 304;
  response.writeHead(status, { ...headers, ...(hasLength ? { 'content-length': body.length } : {}) });
  response.end(body);
}

interface Faulty {
  readonly answer: Answer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly arrival: Arrival;
}

const CHALLENGE = '<html><head><title></title></head><body><script>$_ts=window.$_ts;</script></body></html>';
const SOFT_404 = '<html><head><title>404</title></head><body><h1>您访问的页面不存在</h1></body></html>';

async function sendWith(fault: Fault, { answer, request, response, arrival }: Faulty): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await sleep(fault.ms);
      return send(answer, response);
    case 'dropped':
      arrival.answeredAt = performance.now();
      response.destroy();
      return;
    case 'reset':
      return breakOff(answer, response, arrival, () => request.socket.resetAndDestroy());
    case 'wrong length':
      return breakOff(answer, response, arrival, () => request.socket.end());
    case 'cut-off gzip':
      return send(cutOff(answer), response);
    case 'storm':
      return send(storm(fault, arrival), response);
    case 'challenge':
      return send({ status: fault.status, headers: HTML, body: Buffer.from(CHALLENGE) }, response);
    case 'soft 404':
      return send({ status: 200, headers: HTML, body: Buffer.from(SOFT_404) }, response);
    case 'redirect loop':
      return send({ ...plain(302, ''), headers: { location: arrival.path } }, response);
    case 'moved':
      return send({ ...plain(301, ''), headers: { location: movedTo(arrival.path) } }, response);
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

function movedTo(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}moved=1`;
}

/** Half the body, then the end of the connection. */
async function breakOff(answer: Answer, response: ServerResponse, arrival: Arrival, end: () => void) {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length + 100 });
  response.write(answer.body.subarray(0, answer.body.length / 2));
  await sleep(5);
  arrival.answeredAt = performance.now();
  end();
}

function cutOff({ body, headers, status }: Answer): Answer {
  const whole = gzipSync(body);
  return {
    status,
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: whole.subarray(0, whole.length - 12),
  };
}

function storm({ status, retryAfter }: Extract<Fault, { kind: 'storm' }>, arrival: Arrival): Answer {
  if (retryAfter === null) return plain(status, 'too many requests');
  const { seconds, as } = retryAfter;
  const value = as === 'seconds' ? String(seconds) : new Date(Date.now() + seconds * 1000).toUTCString();
  // A date has no fractions of a second.
  const ms = as === 'seconds' ? seconds * 1000 : Date.parse(value) - Date.now();
  arrival.notBefore = performance.now() + ms;
  const answer = plain(status, 'too many requests');
  return { ...answer, headers: { ...answer.headers, 'retry-after': value } };
}
