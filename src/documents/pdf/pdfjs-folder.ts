import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Where pdfjs keeps the character maps and fonts that it reads. */
export function pdfjsFolder(): string {
  const pdfParse = createRequire(import.meta.url).resolve('pdf-parse');
  return dirname(createRequire(pdfParse).resolve('pdfjs-dist/package.json'));
}
