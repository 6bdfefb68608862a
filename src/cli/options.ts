import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { FORMATS, type FormatId } from '../export/formats/format.js';

/** Options that several commands share. */
export const databaseOption = () => new Option('--db <file>', 'the warehouse (SQLite)').default('gongkai.db');
export const archiveOption = () =>
  new Option('--archive <folder>', 'the archive (WARC files)').default('archive');
export const exportOption = () =>
  new Option('--out <folder>', 'folder of the exported files').default('export');
export const formatOption = () =>
  new Option('--format <formats>', `${FORMATS.join(', ')}: one or more, or all`)
    .default(['csv'], 'csv')
    .argParser(parseFormats);
export const byteOrderMarkOption = () =>
  new Option('--no-bom', 'CSV without the byte order mark that Excel needs');
export const releaseOption = () =>
  new Option('--release <version>', 'version of the release (default: the day of its newest data)').argParser(
    parseRelease,
  );
export const workersOption = () =>
  new Option('--workers <number>', 'how many documents are parsed at a time')
    .default(availableParallelism(), 'the cores there are')
    .argParser(parseWorkers);

/** `csv,parquet`, or `all`. */
function parseFormats(text: string): readonly FormatId[] {
  if (text === 'all') return FORMATS;
  return text.split(',').map((name) => {
    const format = FORMATS.find((id) => id === name.trim());
    if (format === undefined) throw new InvalidArgumentError(`write all, or some of ${FORMATS.join(',')}`);
    return format;
  });
}

function parseRelease(text: string): string {
  if (/^[0-9A-Za-z][0-9A-Za-z.+-]*$/u.test(text)) return text;
  throw new InvalidArgumentError('write a version such as 2026.1');
}

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
