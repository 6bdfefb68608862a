import { expect, test } from 'vitest';
import { toldApart } from '../../src/run/load/tell-apart.js';

function names(...paths: readonly string[]): string[] {
  return toldApart(paths.map((path) => ({ path, name: path.split('/').at(-1) ?? '' }))).map(
    ({ name }) => name,
  );
}

test('files of different names are known by them', () => {
  expect(names('a/2019.txt', 'b/2020.txt')).toEqual(['2019.txt', '2020.txt']);
});

test('files of one name are told apart by as many of their folders as it takes', () => {
  expect(names('a/2020.txt', 'b/2020.txt', 'b/2021.txt')).toEqual(['a/2020.txt', 'b/2020.txt', '2021.txt']);
  expect(names('/x/a/n/2020.txt', '/x/b/n/2020.txt')).toEqual(['a/n/2020.txt', 'b/n/2020.txt']);
});

test('a file that is named twice is one', () => {
  expect(names('a/2020.txt', 'a/../a/2020.txt')).toEqual(['2020.txt', '2020.txt']);
});
