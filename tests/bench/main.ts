import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loading } from './loading.js';
import { measure } from './measure.js';
import { readingHtml, readingPdf, readingText, readingWord } from './reading.js';
import { printTable, toRow } from './table.js';

/** Prints what reading and loading the sample web's reports costs, each beside the library that it stands on. */
async function main(): Promise<void> {
  const rows: string[][] = [];
  for (const toBenchmark of [readingHtml, readingText, readingWord]) {
    const benchmark = toBenchmark();
    rows.push(toRow(benchmark, await measure(benchmark)));
  }
  rows.push(await measureLoading());
  const pdf = await readingPdf();
  rows.push(toRow(pdf, await measure(pdf)));
  console.log(printTable(rows));
}

async function measureLoading(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const { benchmark, close } = await loading(folder);
    const row = toRow(benchmark, await measure(benchmark));
    await close();
    return row;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
