import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

/** Options that several commands share. */
export const databaseOption = () => new Option('--db <file>', 'the warehouse (SQLite)').default('gongkai.db');
export const archiveOption = () =>
  new Option('--archive <folder>', 'the archive (WARC files)').default('archive');
export const exportOption = () =>
  new Option('--out <folder>', 'folder of the exported files').default('export');
export const workersOption = () =>
  new Option('--workers <number>', 'how many documents are parsed at a time')
    .default(availableParallelism(), 'the cores there are')
    .argParser(parseWorkers);

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new InvalidArgumentError('write a number from 1 to 999');
  return workers;
}

export const logOption = () => new Option('--log <file>', 'append every event to a file, as lines of JSON');
export const acceptShrunkenOption = () =>
  new Option('--accept-shrunken', 'take what shrunken lists show for what they should');

/** `350430=建宁县`. */
export function parseRegion(text: string): { code: string; name: string } {
  const [, code, name] = /^(\d{6})=(.+)$/u.exec(text) ?? [];
  if (code === undefined || name === undefined) {
    throw new InvalidArgumentError('write a region as CODE=NAME, such as 350430=建宁县');
  }
  return { code, name };
}
