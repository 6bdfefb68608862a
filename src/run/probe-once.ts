import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WarcArchive } from '../crawl/archive/warc-archive.js';
import { type Probe, probe } from '../crawl/probe/probe.js';
import { serveWeb } from '../crawl/serve/serve-web.js';
import type { Pipeline } from '../sources/source.js';
import { SOFTWARE, VERSION } from '../version.js';

/** How a page is asked for: what a pipeline file says, or what holds without one. */
export type Manners = Omit<Pipeline, 'name' | 'file'>;

/** Asks for one page as a crawl would, and keeps nothing. */
export async function probeOnce(url: URL, pipeline: Manners, signal: AbortSignal): Promise<Probe> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-probe-'));
  const archive = new WarcArchive(folder, { software: SOFTWARE });
  const web = pipeline.serve === null ? null : await serveWeb(pipeline.serve);
  try {
    return await probe(url, pipeline, { version: VERSION, archive, resolve: web?.resolve, signal });
  } finally {
    await web?.close();
    await archive.close();
    await rm(folder, { recursive: true });
  }
}
