import { describe, expect, it } from 'vitest';
import { placeByIdentity } from '../../src/parse/tables/place/place-by-identity.js';
import type { ValueToken } from '../../src/parse/tokens/token/token.js';
import { readPrintedValue } from '../../src/parse/tokens/values/printed-value.js';

/** Natural persons, five kinds of organisations, total. */
const rowTotal = [{ parts: [0, 1, 2, 3, 4, 5], total: 6 }];

function values(...texts: string[]): ValueToken[] {
  return texts.map((raw, line): ValueToken => {
    const value = readPrintedValue(raw);
    if (value === null) throw new TypeError(`${raw} is no value`);
    const located = { at: { line }, line, table: null, span: null };
    return { kind: 'value', raw, value, stacked: false, touching: null, ...located };
  });
}

function placed(...texts: string[]): (string | undefined)[] | null {
  const placement = placeByIdentity(values(...texts), 7, rowTotal);
  return placement?.map((slot) => (typeof slot === 'object' ? slot.raw : slot)) ?? null;
}

describe('a row whose blanks vanished', () => {
  it('gives its total, and leaves open who asked', () => {
    expect(placed('5', '3', '8')).toEqual([...new Array(6).fill('unknown'), '8']);
  });

  it('gives nothing when it has two equal numbers, which may be no part and total', () => {
    expect(placed('5', '5')).toBeNull();
  });

  it('gives nothing when all its numbers are 0', () => {
    expect(placed('0', '0', '0')).toBeNull();
  });

  it('gives nothing when no placement adds up', () => {
    expect(placed('5', '2', '9')).toBeNull();
  });
});

describe('a row with a stranger among its values', () => {
  it('drops the page number that breaks the sum', () => {
    expect(placed('8', '0', '0', '0', '0', '0', '8', '4')).toEqual(['8', '0', '0', '0', '0', '0', '8']);
  });

  it('fills only the slots on which all placements agree', () => {
    expect(placed('0', '4', '0', '0', '0', '0', '0', '4')).toEqual([
      'unknown',
      'unknown',
      '0',
      '0',
      '0',
      '0',
      '4',
    ]);
  });
});
