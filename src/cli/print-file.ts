import { basename } from 'node:path';
import { readReport } from '../run/threads/read-report.js';
import { moved } from '../run/threads/worker-pool.js';
import { type FileToPrint, type PrintedFile, printReport } from './printed-file.js';

/** Says what a file reports: what a worker thread of `gongkai parse` does. */
export async function printFile(file: FileToPrint): Promise<PrintedFile> {
  const { bytes, path } = file;
  const printed = printReport(file, await readReport({ bytes, hints: { fileName: basename(path) } }));
  return printed.text === null ? printed : moved(printed, printed.text.buffer);
}
