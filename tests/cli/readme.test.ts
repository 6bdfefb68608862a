import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gongkai } from './command-line.js';
import { SAMPLES } from './pipelines.js';
import { workplace } from './workplace.js';

/** A question in SQL and the answer printed below it. */
const QUESTION = /```sql\n(?<sql>[^`]+)```\n\n```\n(?<answer>[^`]+)```/gu;

describe('the README', () => {
  const questions = [...readFileSync('README.md', 'utf8').matchAll(QUESTION)];

  it('shows questions with the answers that the sample web really gives', async () => {
    const { db, options } = await workplace();
    await gongkai('run', SAMPLES, ...options);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    for (const { groups } of questions) {
      const answer = await gongkai('query', groups?.sql ?? '', '--db', db);
      expect(answer).toEqual({ status: 0, err: '', out: groups?.answer });
    }
  });
});
