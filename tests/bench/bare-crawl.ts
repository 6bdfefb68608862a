import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { Parser } from 'htmlparser2';
import { Agent } from 'undici';
import { digestOf } from '../../src/crawl/exchange/digest.js';
import type { CrawlWeb } from './crawl-web.js';

/** Seconds that undici alone takes for the pages of a web, one after the other at each host. */
export function bareUndici(web: CrawlWeb): Promise<number> {
  return seconds(web, () => undefined);
}

/**
 * Seconds that the libraries below a crawler take for the same pages when nothing decides anything: undici, what
 * unpacks, digests and packs a page's bytes, the parser that reads its links, and a row for it.
 */
export async function bareLibraries(web: CrawlWeb): Promise<number> {
  const file = createWriteStream(join(web.folder, 'bare.warc.gz'));
  const database = new Database(join(web.folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE page (path TEXT, digest TEXT, links INTEGER)');
  const insertion = database.prepare('INSERT INTO page VALUES (?, ?, ?)');
  const taken = await seconds(web, (path, body, isPacked) => {
    const bytes = isPacked ? gunzipSync(body) : body;
    file.write(gzipSync(body));
    insertion.run(path, digestOf(bytes), countLinks(bytes.toString()));
  });
  await once(file.end(), 'close');
  database.close();
  return taken;
}

type Keep = (path: string, body: Buffer, isPacked: boolean) => void;

async function seconds(web: CrawlWeb, keep: Keep): Promise<number> {
  const started = performance.now();
  await Promise.all(web.hosts.map(() => askHost(web, keep)));
  return (performance.now() - started) / 1000;
}

/** By a connection of its own, as the crawler has one for each host; all lead to the same server. */
async function askHost({ port, paths }: CrawlWeb, keep: Keep): Promise<void> {
  const client = new Agent({ connections: 1, pipelining: 1 });
  const origin = `http://127.0.0.1:${port}`;
  for (const path of paths) {
    const { headers, body } = await client.request({ origin, path, method: 'GET' });
    const bytes = Buffer.from(await body.arrayBuffer());
    keep(path, bytes, headers['content-encoding'] === 'gzip');
  }
  await client.close();
}

function countLinks(html: string): number {
  let links = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'a') links += 1;
    },
  });
  parser.end(html);
  return links;
}
