import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOutput } from '../../src/cli/parse-output.js';
import { readReport } from '../../src/run/threads/read-report.js';

const SHARED = '../shared';
const isHere = existsSync(SHARED);

async function score(folder: string): Promise<string> {
  const names = readdirSync(join(SHARED, folder)).filter((name) => /\.(?:txt|pdf|html|docx)$/u.test(name));
  const lines = await Promise.all(
    names.map(async (fileName) =>
      parseOutput(
        fileName,
        await readReport({ bytes: readFileSync(join(SHARED, folder, fileName)), hints: { fileName } }),
      ),
    ),
  );
  const scorer = spawnSync('node', [join(SHARED, 'score/score.mjs'), join(SHARED, folder)], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  return scorer.stdout.trim().split('\n').at(-1) ?? '';
}

describe.skipIf(!isHere)('real reports (skipped where ../shared is absent)', () => {
  it('reads the report of 建宁县 for 2020 whole', async () => {
    expect(await score('seed')).toBe(
      'total: 198/198 cells right (100.00 %), 0 wrong, 0 missing, 0 invented; metadata 3/3',
    );
  });

  it('reads every report of the corpus whole', async () => {
    expect(await score('corpus')).toMatch(/100\.00 %\), 0 wrong, 0 missing, 0 invented; metadata 12\/12/u);
  });

  it('finds that the prose of 建宁县 contradicts its table', async () => {
    const { checks } = await readReport({
      bytes: readFileSync(join(SHARED, 'seed/jianning-2020.txt')),
      hints: {},
    });
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([
      { id: 'narrative.items_withheld', status: 'fail', left: 38, right: 0 },
      { id: 'narrative.request_channels', status: 'fail', left: 9, right: 8 },
    ]);
  });
});
