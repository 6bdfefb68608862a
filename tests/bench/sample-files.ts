import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** The sample web's report pages and attachments with this file name extension, such as `.html`. */
export function sampleFiles(extension: string): Buffer[] {
  const known = new Set(readdirSync(join(SAMPLES, 'truth')).map((name) => basename(name, '.expected.json')));
  return readdirSync(join(SAMPLES, 'web'), { recursive: true, encoding: 'utf8' })
    .filter((path) => extname(path) === extension && known.has(basename(path, extension)))
    .sort()
    .map((path) => readFileSync(join(SAMPLES, 'web', path)));
}
