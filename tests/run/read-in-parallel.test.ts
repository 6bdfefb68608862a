import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type ReadFile, readInParallel } from '../../src/run/threads/read-in-parallel.js';
import { sampleFile } from '../cli/pipelines.js';

const PAGE = sampleFile('www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html');
const PDF = sampleFile('www.qingxi.example/xxgk/zfxxgknb/202301/P020230118553421076318.pdf');

/** A slow document first, and then quick ones. */
const FILES = [PDF, ...Array<string>(19).fill(PAGE)];

describe('documents read in parallel', () => {
  it.each([1, 3])(
    'come in their order, and are fetched while %i workers are at those before them',
    async (workers) => {
      let [fetched, most] = [0, 0];
      const work = async (index: number, read: ReadFile) => {
        fetched += 1;
        most = Math.max(most, fetched);
        const { report } = await read({ bytes: await readFile(FILES[index] ?? ''), hints: {} });
        fetched -= 1;
        return { index, year: report.report.year };
      };
      const results = [];
      for await (const result of readInParallel([...FILES.keys()], work, { workers })) results.push(result);
      expect(results).toEqual(FILES.map((file, index) => ({ index, year: file === PDF ? 2022 : 2020 })));
      expect(most).toBe(2 * workers);
    },
  );

  it('are not read any more when the signal comes, and those that are being read are left', async () => {
    const stop = new AbortController();
    const work = async (file: string, read: ReadFile) => read({ bytes: await readFile(file), hints: {} });
    let done = 0;
    for await (const { readable } of readInParallel(FILES, work, { workers: 2, signal: stop.signal })) {
      expect(readable).toBe(true);
      done += 1;
      stop.abort();
    }
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(FILES.length);
  });

  it('end with the error of the first that fails, after those before it', async () => {
    const results: number[] = [];
    const work = async (index: number) => {
      if (index === 3) throw new RangeError('no such file');
      return index;
    };
    await expect(async () => {
      for await (const index of readInParallel([0, 1, 2, 3, 4], work, { workers: 2 })) results.push(index);
    }).rejects.toThrow('no such file');
    expect(results).toEqual([0, 1, 2]);
  });
});
