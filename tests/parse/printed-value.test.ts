import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnit, readPrintedValue } from '../../src/parse/tokens/values/printed-value.js';

function numberIn(text: string): number | null {
  const printed = readPrintedValue(text);
  return printed?.kind === 'number' ? Number(printed.decimal) : null;
}

describe('a printed value', () => {
  it.each([
    ['12,091', 12091],
    ['12，091', 12091],
    ['１２０９１', 12091],
    ['12091件', 12091],
    ['12,\n091', 12091],
    ['-12', -12],
    ['−12', -12],
    ['+1036', 1036],
    ['增12', 12],
    ['减5', -5],
    ['减少5', -5],
    ['0.0', 0],
    ['6338096.40', 6338096.4],
  ])('%s is %d', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it.each(['/', '-', '—', '——', '－', '无', '\\', '／'])('%s says that there is none', (text) => {
    expect(readPrintedValue(text)).toEqual({ kind: 'none' });
  });

  it.each([
    '2020年',
    '0598-3982676',
    '18.5%',
    '1.',
    '（1）',
    '3,12',
    '007',
    '1.2.3',
    '第5页',
    '一',
    '约20',
    '',
  ])('%s is no value', (text) => {
    expect(readPrintedValue(text)).toBeNull();
  });

  it('comes back from any grouping and width', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (value, wide) => {
        const grouped = value.toLocaleString('en-US');
        const text = wide
          ? grouped.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
          : grouped;
        expect(numberIn(text)).toBe(value);
      }),
    );
  });
});

describe('a unit of money', () => {
  it.each([
    ['6.34万元', '元', 63400],
    ['251000元', '万元', 25.1],
    ['59237.2449万元', '元', 592372449],
    ['1.5亿元', '万元', 15000],
    ['20.3', '万元', 20.3],
  ] as const)('%s in a column of %s is %d', (text, unit, value) => {
    const printed = readPrintedValue(text);
    expect(printed?.kind === 'number' && inUnit(printed, unit)).toBe(value);
  });
});
