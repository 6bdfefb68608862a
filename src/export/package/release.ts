import type { FormatId } from '../formats/format.js';
import { media } from '../formats/media.js';
import type { WrittenFile } from '../output-file.js';
import type { TableDescription } from '../tables/data-file.js';

/** A release as the files that describe it see it. */
export interface Release {
  /** Such as `2026.1`. */
  readonly version: string;
  /** Moment of the newest data (ISO 8601, UTC); null when there is none. */
  readonly dataOf: string | null;
  readonly formats: readonly FormatId[];
  readonly tables: readonly ReleasedTable[];
}

export interface ReleasedTable extends TableDescription {
  readonly rows: number;
}

export const title = {
  english: 'Annual reports of Chinese local governments on information disclosure',
  chinese: '中国地方政府信息公开工作年度报告数据集',
};

export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

export const keywords = [
  'government information disclosure',
  '政府信息公开',
  'China',
  'annual reports',
  'panel data',
];

/** The version of a release that was given none: the day of its newest data. */
export function versionOf(dataOf: string | null): string {
  return dataOf === null ? '0' : dataOf.slice(0, 10).replaceAll('-', '.');
}

/** The format that a file is in; undefined for the files that describe the release. */
export function formatOf({ name }: Pick<WrittenFile, 'name'>): FormatId | undefined {
  const ids = Object.keys(media) as FormatId[];
  return ids.find((id) => name.endsWith(media[id].extension));
}

/** The table that a file holds; undefined where it holds none, or several. */
export function tableIn({ tables }: Release, file: Pick<WrittenFile, 'name'>): ReleasedTable | undefined {
  const format = formatOf(file);
  if (format === undefined || format === 'stata') return undefined;
  return tables.find(({ name }) => name + media[format].extension === file.name);
}
