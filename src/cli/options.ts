import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { FORMATS, type FormatId } from '../export/formats/format.js';
import { STAGES, type Stage } from '../run/stage.js';

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

/** All that a run can be told, whoever starts it. */
export const runOptions = () => [
  databaseOption(),
  archiveOption(),
  exportOption(),
  formatOption(),
  workersOption(),
  logOption(),
  acceptShrunkenOption(),
  summaryOption(),
  metricsOption(),
  ...narrowingOptions(),
];

const metricsOption = () =>
  new Option(
    '--metrics-port <port>',
    'serve figures for Prometheus at http://127.0.0.1:<port>/metrics',
  ).argParser((text) => {
    const port = Number(text);
    const isPort = /^\d+$/u.test(text) && port >= 1 && port <= 65_535;
    if (!isPort) throw new InvalidArgumentError('write a port from 1 to 65535');
    return port;
  });

/** What narrows a run. */
const narrowingOptions = () => [
  new Option('--all', 'ask every source, due or not'),
  new Option('--since <day>', 'ask the sources that were not asked since this day').argParser(parseDay),
  new Option('--region <code>', 'only the sources of a region, such as 350430 or 35').argParser(parseCode),
  new Option('--year <year>', 'only reports on this year, and those that name no year').argParser(parseYear),
  new Option('--stage <stages>', `only some stages, such as ${STAGES.join(',')}`).argParser(parseStages),
];

const summaryOption = () =>
  new Option('--summary <file>', 'write a page on the run: .txt, .json or .html; may be repeated').argParser(
    (file: string, before: readonly string[] = []) => {
      if (!/\.(?:txt|json|html)$/u.test(file)) {
        throw new InvalidArgumentError('name a file that ends in .txt, .json or .html');
      }
      return [...before, file];
    },
  );

/** The beginning of a day in China. */
export function parseDay(text: string): Date {
  const day = new Date(`${text}T00:00:00+08:00`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime());
  if (!isDay) throw new InvalidArgumentError('write a day as YYYY-MM-DD, such as 2024-03-01');
  return day;
}

function parseCode(text: string): string {
  if (!/^\d{2,6}$/u.test(text)) {
    throw new InvalidArgumentError('write the code of a region or its first digits, such as 350430 or 35');
  }
  return text;
}

function parseYear(text: string): number {
  if (!/^20\d{2}$/u.test(text)) throw new InvalidArgumentError('write a year such as 2023');
  return Number(text);
}

function parseStages(text: string): readonly Stage[] {
  return text.split(',').map((name) => {
    const stage = STAGES.find((known) => known === name.trim());
    if (stage === undefined) throw new InvalidArgumentError(`the stages are ${STAGES.join(', ')}`);
    return stage;
  });
}

/** `350430=建宁县`. */
export function parseRegion(text: string): { code: string; name: string } {
  const [, code, name] = /^(\d{6})=(.+)$/u.exec(text) ?? [];
  if (code === undefined || name === undefined) {
    throw new InvalidArgumentError('write a region as CODE=NAME, such as 350430=建宁县');
  }
  return { code, name };
}
