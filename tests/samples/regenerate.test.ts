import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../../samples/generator/samples.js';
import { filesIn, readSample } from './samples.js';

/** Made by samples/sources/render.sh, never the same bytes twice. */
const rendered = /\.(?:pdf|docx|png)$/u;
const files = sampleFiles();

describe('the sample web as it is checked in', () => {
  it.each([...files])('%s has the bytes that the generator writes', (path, bytes) => {
    expect(readSample(path).equals(Buffer.from(bytes))).toBe(true);
  });

  it('holds nothing that neither the generator nor the renderer makes', () => {
    const present = ['web', 'truth', 'sources'].flatMap(filesIn).filter((path) => !rendered.test(path));
    expect(present.filter((path) => !files.has(path))).toEqual(['sources/render.sh']);
  });

  it('has a rendered attachment or picture for every source', () => {
    const sources = [...files.keys()].filter((path) => path.startsWith('sources/'));
    const attachments = filesIn('web').filter((path) => rendered.test(path));
    expect(attachments.map((path) => `sources/${path.split('/').at(-1)}.html`).sort()).toEqual(
      sources.sort(),
    );
  });

  it('stays under 1.5 MB', () => {
    const bytes = ['web', 'truth', 'sources'].flatMap(filesIn).map((path) => readSample(path).length);
    expect(bytes.reduce((left, right) => left + right, 0)).toBeLessThan(1_500_000);
  });
});
