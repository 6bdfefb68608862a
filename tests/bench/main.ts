import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loading } from './loading.js';
import { measure } from './measure.js';
import { parallelParsing } from './parallel.js';
import { readingHtml, readingPdf, readingText, readingWord } from './reading.js';
import { printTable, toRow } from './table.js';

/**
 * Prints what reading and loading the sample web's reports costs, each beside the library that it stands on, and what
 * all cores make of many files.
 */
async function main(): Promise<void> {
  const rows: string[][] = [];
  for (const toBenchmark of [readingHtml, readingText, readingWord]) {
    const benchmark = toBenchmark();
    rows.push(toRow(benchmark, await measure(benchmark)));
  }
  rows.push(await inFolder(measureLoading));
  const pdf = await readingPdf();
  rows.push(toRow(pdf, await measure(pdf)));
  console.log(printTable(rows));
  console.log(`\n${await inFolder(parallelParsing)}`);
}

async function measureLoading(folder: string): Promise<string[]> {
  const { benchmark, close } = await loading(folder);
  const row = toRow(benchmark, await measure(benchmark));
  await close();
  return row;
}

/** The folder is there for this piece of work alone. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
