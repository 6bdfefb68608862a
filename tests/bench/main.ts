import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { CRAWL_HEAD, crawlRows, MEMORY_HEAD, memoryRows } from './crawling.js';
import { loading } from './loading.js';
import { measure } from './measure.js';
import { NIGHT_HEAD, nightRows } from './nights.js';
import { parallelParsing } from './parallel.js';
import { readingHtml, readingPdf, readingText, readingWord } from './reading.js';
import { printTable, READING_HEAD, toRow } from './table.js';
import { EXPORT_HEAD, LOADING_HEAD, QUERY_HEAD, warehouseRows } from './warehouse.js';

const ROOMS: Readonly<Record<string, () => Promise<void>>> = {
  parse: printReading,
  crawl: printCrawling,
  'crawl-memory': printCrawlMemory,
  warehouse: printWarehouse,
  nights: printNights,
};

/** Prints what a room's work costs, beside the library or the limit that it stands on: all rooms, or the ones named. */
async function main(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const room = ROOMS[name];
    if (room === undefined)
      throw new Error(`there is no room ${name}; there are ${Object.keys(ROOMS).join(', ')}`);
    await room();
  }
}

/** Reading and loading the sample web's reports, and what all cores make of many files. */
async function printReading(): Promise<void> {
  const rows: string[][] = [];
  for (const toBenchmark of [readingHtml, readingText, readingWord]) {
    const benchmark = toBenchmark();
    rows.push(toRow(benchmark, await measure(benchmark)));
  }
  rows.push(await inFolder(measureLoading));
  for (const benchmark of await readingPdf()) rows.push(toRow(benchmark, await measure(benchmark)));
  console.log(printTable(READING_HEAD, rows));
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

/** Crawling a web that a process on loopback serves, into a warehouse and an archive on disk. */
async function printCrawling(): Promise<void> {
  console.log(printTable(CRAWL_HEAD, await crawlRows()));
}

/** What a long crawl holds in memory. */
async function printCrawlMemory(): Promise<void> {
  console.log(printTable(MEMORY_HEAD, await memoryRows()));
}

/** A country of reports: loading it, its size, and the time that questions over all of it take. */
async function printWarehouse(): Promise<void> {
  const { loading, queries, exports } = await inFolder((folder) => warehouseRows(folder));
  console.log(printTable(LOADING_HEAD, loading));
  console.log();
  console.log(printTable(QUERY_HEAD, queries));
  console.log();
  console.log(printTable(EXPORT_HEAD, exports));
}

/** A run over a served web, and another one when nothing has changed. */
async function printNights(): Promise<void> {
  console.log(printTable(NIGHT_HEAD, await inFolder(nightRows)));
}

const named = process.argv.slice(2);
// Reading PDF comes last: pdfjs replaces methods of Array by slower ones.
await main(named.length > 0 ? named : ['crawl', 'crawl-memory', 'nights', 'warehouse', 'parse']);
