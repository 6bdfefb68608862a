import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { Workplace } from './workplace.js';

/** The pipeline of the sample web. */
export const SAMPLES = fileURLToPath(new URL('../../pipelines/samples.yaml', import.meta.url));
const WEB = fileURLToPath(new URL('../../samples/web', import.meta.url));

/** A file of the sample web. */
export function sampleFile(path: string): string {
  return `${WEB}/${path}`;
}

/** A pipeline file with one source of the sample web: one list, four reports and a page that is gone. */
export async function smallPipeline(
  place: Workplace,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const samples = parse(readFileSync(SAMPLES, 'utf8')) as { sources: { id: string }[] };
  const sources = samples.sources.filter(({ id }) => id === '990121-natural-resources');
  const file = place.file('small.yaml');
  await writeFile(file, stringify({ ...samples, serve: WEB, sources, ...change }));
  return file;
}
