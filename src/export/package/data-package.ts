import { media } from '../formats/media.js';
import type { WrittenFile } from '../output-file.js';
import { formatOf, keywords, licence, type Release, tableIn, title } from './release.js';
import { tableSchema } from './table-schema.js';

export const DESCRIPTOR = 'datapackage.json';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** The descriptor of the release by the Data Package standard, version 2; also valid by version 1. */
export function dataPackage(release: Release, files: readonly WrittenFile[]): string {
  const { version, dataOf } = release;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    profile: 'data-package',
    name: 'gongkai',
    title: title.english,
    description: title.chinese,
    version,
    ...(dataOf === null ? {} : { created: dataOf }),
    licenses: [licence],
    keywords,
    resources: files.flatMap((file) => resource(release, file)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** What a file of data is; none for the files that describe the release. */
function resource(release: Release, file: WrittenFile): object[] {
  const format = formatOf(file);
  if (format === undefined) return [];
  const { extension, mediatype } = media[format];
  const stem = file.name.slice(0, -extension.length);
  const about = release.tables.find(({ name }) => name === stem);
  const base = {
    $schema: `${PROFILES}/dataresource.json`,
    name: format === 'csv' ? stem : `${stem}-${format}`,
    path: file.name,
    title: about?.english ?? 'All tables that a worksheet can hold',
    description: about?.chinese ?? '工作簿',
    format: extension.slice(1),
    mediatype,
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
  };
  const table = tableIn(release, file);
  if (table === undefined) return [base];
  // `rows` is ours: a reader need not count.
  const tabular = { ...base, type: 'table', rows: table.rows, schema: tableSchema(table) };
  if (format !== 'csv') return [tabular];
  return [
    { ...tabular, profile: 'tabular-data-resource', encoding: 'utf-8', dialect: { lineTerminator: '\r\n' } },
  ];
}
