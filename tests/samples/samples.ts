import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const samplesFolder = fileURLToPath(new URL('../../samples/', import.meta.url));

/** Paths below samples/, with forward slashes and sorted, of all files in one of its folders. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(samplesFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(samplesFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readSample(path: string): Buffer {
  return readFileSync(join(samplesFolder, path));
}

const expectedCell = z.object({
  table: z.enum(['proactive', 'requests', 'review_litigation', 'legacy']),
  article: z.string().nullable(),
  row: z.string(),
  column: z.string(),
  value: z.number().nullable(),
  raw: z.string(),
  state: z.enum(['blank', 'not_applicable']).optional(),
});

const expectedReport = z.object({
  url: z.string(),
  title: z.string(),
  agency: z.string().optional(),
  region_code: z.string().optional(),
  year: z.number().optional(),
  published_on: z.string().optional(),
  format: z.enum(['2019', '2021', 'legacy']).nullable(),
  breaks: z.record(z.string(), z.string()),
  cells: z.array(expectedCell),
});

export type ExpectedCell = z.infer<typeof expectedCell>;
export type ExpectedReport = z.infer<typeof expectedReport>;

export function readTruths(): readonly ExpectedReport[] {
  return filesIn('truth').map((path) => expectedReport.parse(JSON.parse(readSample(path).toString('utf8'))));
}
