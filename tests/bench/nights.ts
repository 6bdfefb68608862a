import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BundledProcess } from '../crawl/world/bundled-process.js';
import { serveWorld } from '../crawl/world/serve-world.js';
import type { BenchNight, NightCost } from './night-process.js';
import { nightWeb } from './night-web.js';
import { toText } from './table.js';

const SCRIPT = fileURLToPath(new URL('night-process.ts', import.meta.url));
/** A tenth of the country's: enough that what counties cost outweighs the start of a process. */
const COUNTIES = 240;

/** Pages rest the longer the longer they have stayed the same, so that the third night is like most nights. */
const NIGHTS = [
  ['a first run', '2024-01-20T14:30:00.000Z'],
  ['nothing changed for two months: everything is asked', '2024-03-20T14:30:00.000Z'],
  ['the night after: nothing changed', '2024-03-21T14:30:00.000Z'],
] as const;

export const NIGHT_HEAD = ['', 'requests', 'reports loaded', 'CPU s', 'of a first run'];

/** What a night costs in which nothing changed, beside a first run over the same web. */
export async function nightRows(folder: string): Promise<string[][]> {
  const bundled = await BundledProcess.bundle(SCRIPT);
  const served = await serveWorld(nightWeb(COUNTIES));
  const file = (name: string) => join(folder, name);
  const places = { db: file('gongkai.db'), archive: file('archive'), out: file('export') };
  const night = { counties: COUNTIES, port: served.port, ...places, result: file('result.json') };
  try {
    const costs: NightCost[] = [];
    for (const [, startedAt] of NIGHTS) costs.push(await runNight(bundled, { ...night, startedAt }));
    const first = costs[0]?.cpuSeconds ?? Number.NaN;
    return costs.map(({ cpuSeconds, requests, loaded }, index) => [
      NIGHTS[index]?.[0] ?? '',
      String(requests),
      String(loaded),
      toText(cpuSeconds),
      `${toText((100 * cpuSeconds) / first)} %`,
    ]);
  } finally {
    await served.close();
    await bundled.remove();
  }
}

async function runNight(bundled: BundledProcess, night: BenchNight): Promise<NightCost> {
  const [status] = await once(bundled.start(night), 'exit');
  if (status !== 0) throw new Error(`the run ended with status ${status}`);
  return JSON.parse(readFileSync(night.result, 'utf8'));
}
