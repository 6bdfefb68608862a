import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { createConnector } from '../../src/crawl/fetch/connector.js';
import { crawlOnce, pipelineOf, reportsAt, sourceAt } from './fixtures/crawling.js';
import { type Handler, startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
const html = { 'content-type': 'text/html' };

async function fetchReport(report: string | Handler, others: Record<string, string | Handler> = {}) {
  const site = await startSite({ '/report.html': report, ...others });
  const pipeline = pipelineOf([reportsAt('http://www.a.example/report.html')], {
    retries: 0,
    timeoutMs: 3000,
  });
  const crawled = await crawlOnce(pipeline, { resolve: site.resolve });
  return { site, snapshot: crawled.index.of('/report.html'), ...crawled };
}

describe('an answer that does not end', () => {
  it('in its headers is refused', async () => {
    const { snapshot } = await fetchReport((request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      const flood = setInterval(() => request.socket.write(`X-Flood: ${'a'.repeat(4096)}\r\n`), 1);
      request.socket.once('close', () => clearInterval(flood));
    });
    expect(snapshot).toMatchObject({ outcome: 'failed', reason: 'the headers of the answer are too large' });
  });

  it('in its pages of one list is read as far as max_pages', async () => {
    let number = 0;
    const endless: Handler = (_, response) => {
      number += 1;
      response.writeHead(200, html).end(`${REPORT}<a href="/list/${number}">下一页</a>`);
    };
    const pages = Object.fromEntries(Array.from({ length: 50 }, (_, page) => [`/list/${page}`, endless]));
    const site = await startSite(pages);
    await crawlOnce(pipelineOf([sourceAt('http://www.a.example/list/0', { maxPages: 7 })]), {
      resolve: site.resolve,
    });
    expect(number).toBe(7);
  });

  it('in its pages of one list, of which each is the last one once more, is read no further', async () => {
    let number = 0;
    const last: Handler = (_, response) => {
      number += 1;
      const report = '<a href="/report.html">2023年政府信息公开工作年度报告</a>';
      response.writeHead(200, html).end(`${report}<a href="/list/${number}">下一页</a>`);
    };
    const pages = Object.fromEntries(Array.from({ length: 50 }, (_, page) => [`/list/${page}`, last]));
    const site = await startSite({ ...pages, '/report.html': REPORT });
    await crawlOnce(pipelineOf([sourceAt('http://www.a.example/list/0')]), { resolve: site.resolve });
    expect(number).toBe(2);
  });

  it('in its compression, coded many times over, is refused', async () => {
    const bomb = gzipSync(gzipSync(gzipSync(Buffer.alloc(64 * 1024 * 1024))));
    const { snapshot } = await fetchReport((_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip, gzip' }).end(bomb),
    );
    expect(snapshot).toMatchObject({
      outcome: 'failed',
      reason: 'the answer unpacks to more than 1048576 bytes',
    });
  });
});

describe('redirects that do not end', () => {
  it('are given up also where each sets another cookie, so that no request is like the one before', async () => {
    let number = 0;
    const { snapshot } = await fetchReport((_, response) => {
      number += 1;
      response.writeHead(302, { location: '/report.html', 'set-cookie': `turn=${number}` }).end();
    });
    expect(snapshot).toMatchObject({ outcome: 'failed', reason: 'there are more than 5 redirects' });
    expect(number).toBe(6);
  });

  it('are given up where pages and scripts lead in a circle', async () => {
    const { snapshot, site } = await fetchReport('<meta http-equiv="refresh" content="0; url=/b.html">', {
      '/b.html': '<script>location.href = "/report.html";</script>',
    });
    expect(snapshot.reason).toContain('redirects in a circle');
    expect(site.paths()).toEqual(['/robots.txt', '/report.html', '/b.html']);
  });
});

describe('what a site says never becomes a header of a request', () => {
  it.each([
    ['a link with line ends', '/1.html\r\nX-Injected: 1'],
    ['a link with coded line ends', '/1.html?a=%0d%0aX-Injected:%201'],
  ])('%s', async (_, href) => {
    const link = `<a href="${href}">2023年政府信息公开工作年度报告</a>`;
    const site = await startSite({ '/list.html': link, '/1.html': REPORT });
    await crawlOnce(pipelineOf([sourceAt('http://www.a.example/list.html')]), { resolve: site.resolve });
    expect(site.arrivals).toHaveLength(3);
    for (const { headers } of site.arrivals) expect(headers).not.toHaveProperty('x-injected');
  });

  /** Two crawls of a page that comes with such header lines, as bytes. */
  async function twice(lines: string) {
    const head = `HTTP/1.1 200 OK\r\n${lines}Content-Type: text/html\r\nContent-Length: ${Buffer.byteLength(REPORT)}\r\n\r\n`;
    const site = await startSite({
      '/report.html': (request) => {
        request.socket.end(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(REPORT)]));
      },
    });
    const pipeline = pipelineOf([reportsAt('http://www.a.example/report.html')], { retries: 0 });
    const first = await crawlOnce(pipeline, { resolve: site.resolve });
    const { index, folder } = first;
    const second = await crawlOnce(pipeline, { resolve: site.resolve, index, folder });
    return { site, troubles: [first, second].map(({ summary }) => summary.sources[0]?.troubles) };
  }

  it('a validator or a cookie with control characters: such an answer is refused', async () => {
    const { site, troubles } = await twice('ETag: "a\u0001b"\r\nSet-Cookie: a=1\u0001b; path=/\r\n');
    const refused = [
      expect.objectContaining({ reason: expect.stringContaining('the answer is not valid HTTP') }),
    ];
    expect(troubles).toEqual([refused, refused]);
    for (const { headers } of site.arrivals) expect(headers).not.toHaveProperty('if-none-match');
  });

  it('a validator or a cookie with bytes beyond ASCII, other than as it came', async () => {
    const { site, troubles } = await twice('ETag: "\u00e9\u0085"\r\nSet-Cookie: a=\u00e9; path=/\r\n');
    expect(troubles).toEqual([[], []]);
    const [, , , again] = site.arrivals.map(({ headers }) => headers);
    expect(again).toMatchObject({ 'if-none-match': '"\u00e9\u0085"' });
  });
});

describe('names that a site chooses', () => {
  it('name no file: the archive holds files of its own names only', async () => {
    const site = await startSite({
      '/list.html': '<a href="/%2e%2e%2f%2e%2e%2fetc%2fpasswd">2023年政府信息公开工作年度报告</a>',
      '/%2e%2e%2f%2e%2e%2fetc%2fpasswd': `${REPORT}<a href="/..%5c..%5cboot.ini?a.pdf">附件.pdf</a>`,
      '/..%5c..%5cboot.ini?a.pdf': REPORT,
    });
    const { summary, index } = await crawlOnce(pipelineOf([sourceAt('http://www.a.example/list.html')]), {
      resolve: site.resolve,
    });
    expect(summary.sources[0]?.troubles).toEqual([]);
    expect(index.snapshots).toHaveLength(3);
    for (const { archive } of index.snapshots) expect(archive?.file).toMatch(/^gongkai-\d+-\d{5}\.warc\.gz$/);
  });

  it('and an index that was tampered with leads to no file outside of the archive', async () => {
    const archive = new WarcArchive(await temporaryFolder(), { software: 'gongkai/test' });
    const place = { file: '../../../../etc/passwd', offset: 0, length: 10 };
    expect(await archive.holds(place)).toBe(false);
    await expect(archive.readBody(place)).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('a name whose addresses change', () => {
  async function listening() {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.end();
    });
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(address !== null && typeof address !== 'string' ? address.port : 0);
      });
    });
    return { port, connections: () => connections };
  }

  /** Connects once, with a name service that answers so. */
  function connect(port: number, answers: readonly LookupAddress[]): Promise<Error | null> {
    const connector = createConnector({
      resolve: () => null,
      allowPrivateAddresses: false,
      tls: () => ({ allowLegacy: false, allowIncompleteChain: false }),
      timeoutMs: 1000,
      lookup: async () => [...answers],
    });
    const target = { hostname: 'www.a.example', protocol: 'http:', port: String(port) };
    return new Promise((resolve) => {
      connector(target, (...[error, socket]) => {
        socket?.destroy();
        resolve(error);
      });
    });
  }

  it.each<[string, LookupAddress[]]>([
    ['to loopback', [{ address: '127.0.0.1', family: 4 }]],
    ['to a private network', [{ address: '10.0.0.7', family: 4 }]],
    ['to a cloud’s own service', [{ address: '169.254.169.254', family: 4 }]],
    ['to a private address behind a translator', [{ address: '64:ff9b::7f00:1', family: 6 }]],
    ['to one of its own network', [{ address: 'fd00::1', family: 6 }]],
    [
      'in part',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ],
  ])('%s is refused before any connection', async (_, answers) => {
    const { port, connections } = await listening();
    const error = await connect(port, answers);
    expect(error?.message).toMatch(/www\.a\.example stands at .* is not a public address/);
    expect(connections()).toBe(0);
  });

  it('is looked up for every connection anew, and each answer is checked', async () => {
    const { port, connections } = await listening();
    let lookups = 0;
    const connector = createConnector({
      resolve: () => null,
      allowPrivateAddresses: false,
      tls: () => ({ allowLegacy: false, allowIncompleteChain: false }),
      timeoutMs: 1000,
      lookup: async () => {
        lookups += 1;
        if (lookups === 1) throw Object.assign(new Error('try again'), { code: 'EAI_AGAIN' });
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    const target = { hostname: 'www.a.example', protocol: 'http:', port: String(port) };
    for (const words of ['try again', 'is not a public address']) {
      const error = await new Promise<Error | null>((resolve) =>
        connector(target, (...[reason]) => resolve(reason)),
      );
      expect(error?.message).toContain(words);
    }
    expect([lookups, connections()]).toEqual([2, 0]);
  });
});
