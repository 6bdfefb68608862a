import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { SAMPLES } from './pipelines.js';
import { lastingWorkplace, type Workplace, workplace } from './workplace.js';

/** A question in SQL and the answer printed below it. */
const QUESTION = /```sql\n(?<sql>[^`]+)```\n\n```\n(?<answer>[^`]+)```/gu;

/** A list of corrections. */
const CORRECTIONS = /```yaml\n(?<yaml>- url:[^`]+)```/u;

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const questions = [...readme.matchAll(QUESTION)];
  let loaded: Workplace;

  beforeAll(async () => {
    loaded = await lastingWorkplace();
    await gongkai('run', SAMPLES, ...loaded.options);
  });

  it('shows questions with the answers that the sample web really gives', async () => {
    const { db } = loaded;
    expect(questions.length).toBeGreaterThanOrEqual(3);
    for (const { groups } of questions) {
      const answer = await gongkai('query', groups?.sql ?? '', '--db', db);
      expect(answer).toEqual({ status: 0, err: '', out: groups?.answer });
    }
  });

  it('shows a correction that holds for the sample web', async () => {
    const place = await workplace(loaded);
    const file = place.file('corrections.yaml');
    await writeFile(file, CORRECTIONS.exec(readme)?.groups?.yaml ?? '');

    expect(await gongkai('corrections', 'apply', file, '--db', place.db)).toEqual({
      status: 0,
      out: '1 correction: 1 in force\n',
      err: '',
    });
  });
});
