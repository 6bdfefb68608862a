import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyType, rowsOfEveryType, written } from './written.js';

test('JSON Lines have an object for each row, with every column and real booleans', async () => {
  const folder = await written('jsonl', [[everyType, rowsOfEveryType.slice(0, 1), rowsOfEveryType.slice(1)]]);
  const lines = (await readFile(join(folder, 'data.jsonl'), 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    rowsOfEveryType.map((row) => ({
      ...row,
      approximate: row.approximate === null ? null : row.approximate === 1,
    })),
  );
});

test('JSON Lines of a table without a row are an empty file', async () => {
  const folder = await written('jsonl', [[everyType]]);
  expect(await readFile(join(folder, 'data.jsonl'), 'utf8')).toBe('');
});
