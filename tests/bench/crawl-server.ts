/**
 * Serves any number of hosts on loopback, in a process of its own, so that it takes no time from what is measured. A
 * host has a list of reports in the manner of TRS WCM, on as many pages as it takes. Arguments: reports per host,
 * milliseconds until each answer, and how many rows the table of a report has. Sends its port to its parent, and its
 * counts whenever the parent sends a message.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const [reports = 0, answerMs = 0, tableRows = 0] = process.argv.slice(2).map(Number);

const PER_LIST_PAGE = 50;
const FOLDER = '/zwgk/zfxxgknb/';
const SENTENCE = '本机关全年主动公开政府信息一百二十条，受理依申请公开三件，均按期答复。';
const REPORT = table() + `<p>${SENTENCE}</p>`.repeat(40);

/** What the server has seen so far. */
export interface ServerCounts {
  readonly requests: number;
  readonly conditional: number;
  readonly notModified: number;
  readonly robots: number;
}

const counts = { requests: 0, conditional: 0, notModified: 0, robots: 0 };

const server = createServer((request, response) => {
  if (answerMs === 0) answer(request, response);
  else setTimeout(() => answer(request, response), answerMs);
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => process.send?.(counts));
process.on('disconnect', () => process.exit());

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  counts.requests += 1;
  if (path === '/robots.txt') {
    counts.robots += 1;
    response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow:\n');
    return;
  }
  const etag = `"${path.length}-${path}"`;
  const tag = request.headers['if-none-match'];
  if (tag !== undefined) counts.conditional += 1;
  if (tag === etag) {
    counts.notModified += 1;
    response.writeHead(304, { etag }).end();
    return;
  }
  const body = path.endsWith('.shtml') ? report(request.headers.host, path) : listBody(path);
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
      etag,
    })
    .end(body);
}

/** No two pages of a real web are the same. */
function report(host: string | undefined, path: string): Buffer {
  return gzipSync(page('云溪县2022年政府信息公开工作年度报告', `${REPORT}<p>${host}${path}</p>`));
}

function listBody(path: string): Buffer {
  const count = Math.ceil(reports / PER_LIST_PAGE);
  const number = Number(/index_(\d+)/.exec(path)?.[1] ?? 0);
  const first = number * PER_LIST_PAGE;
  const items = Array.from({ length: Math.min(PER_LIST_PAGE, reports - first) }, (_, index) => {
    const id = 1_000_000 + first + index;
    return `<li><a href="${FOLDER}202301/t20230113_${id}.shtml">云溪县第${id}号2022年政府信息公开工作年度报告</a></li>`;
  });
  const script = `<script>createPageHTML(${count}, ${number}, "index", "html");</script>`;
  return gzipSync(page('政府信息公开年报', `<ul>${items.join('')}</ul>${script}`));
}

/** As long as the tables of the form of 2021 are in HTML. */
function table(): string {
  const row = `<tr><td style="border:1px solid">${'<p><span>0</span></p></td><td>'.repeat(8)}</td></tr>`;
  return `<table class="MsoTable">${row.repeat(tableRows)}</table>`;
}

function page(title: string, content: string): string {
  return `<html><head><title>${title}</title></head><body><div class="nav"><a href="/">首页</a></div><h1>${title}</h1><div class="TRS_Editor">${content}</div></body></html>`;
}
