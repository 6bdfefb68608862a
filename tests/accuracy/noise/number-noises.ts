import type { Figure } from '../filled-report.js';
import type { Random } from '../random.js';
import { mapFigures, mapRows } from './map-report.js';
import type { Noise } from './noise.js';

/** 12091 as 12,091. */
const thousands: Noise = {
  name: 'thousands-separators',
  onReport: (report, random) => {
    const comma = random.pick([',', ',', '，']);
    return mapFigures(report, (figure) => ({
      ...figure,
      printed: figure.printed.replaceAll(/(?<![.\d])\d+/gu, (digits) =>
        digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, comma),
      ),
    }));
  },
};

/** 12 091: only where a cell's end is seen. */
const thousandsBySpaces: Noise = {
  name: 'thousands-by-spaces',
  appliesTo: (_, shape) => shape.keepsCells,
  onReport: (report, random) => {
    const space = random.pick([' ', '\u00a0', '\u2009']);
    return mapFigures(report, (figure) => ({
      ...figure,
      printed: figure.printed.replaceAll(/(?<![.\d])\d+/gu, (digits) =>
        digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, space),
      ),
    }));
  },
};

/** 件 behind counts; 元 or 万元 behind amounts, with the number in that unit. */
const units: Noise = {
  name: 'units',
  onReport: (report, random) => {
    const money = random.pick(['元', '万元']);
    const count = random.pick(['件', '项', '条']);
    return mapRows(report, (row) => ({
      ...row,
      figures: row.figures.map((figure) => withUnit(figure, row.unit, count, money)),
    }));
  },
};

function withUnit(figure: Figure, unit: string, count: string, money: string): Figure {
  if (figure.state !== 'reported') return figure;
  const stored = moneyUnit(figure, unit);
  if (stored === null) return { ...figure, printed: figure.printed + (unit === '' ? count : unit) };
  const power = { 元: 0, 万元: 4 };
  const exponent = (power[money as keyof typeof power] ?? 0) - power[stored];
  return {
    ...figure,
    printed: figure.printed + money,
    value: Number(`${figure.printed.replaceAll(/[,，]/gu, '')}e${exponent}`),
  };
}

function moneyUnit(figure: Figure, unit: string): '元' | '万元' | null {
  if (figure.column === 'procurement_amount') return '元';
  return figure.column === 'fees_collected' || unit === '万元' ? '万元' : null;
}

type SignPair = readonly [plus: string, minus: string];

const SIGN_PAIRS: readonly [SignPair, ...SignPair[]] = [
  ['+', '-'],
  ['＋', '－'],
  ['+', '−'],
  ['增', '减'],
  ['增加', '减少'],
  ['↑', '↓'],
];

const signs: Noise = {
  name: 'plus-signs',
  appliesTo: (form) => form === '2019',
  onReport: (report, random) => {
    const [plus, minus] = random.pick(SIGN_PAIRS);
    return mapFigures(report, (figure) => {
      if (figure.column !== 'items_change' || (figure.value ?? 0) === 0) return figure;
      const size = figure.printed.replace(/^-/u, '');
      return { ...figure, printed: `${(figure.value ?? 0) > 0 ? plus : minus}${size}` };
    });
  },
};

const decimals: Noise = {
  name: 'needless-decimals',
  onReport: (report, random) =>
    mapFigures(report, (figure) => {
      const isWhole = figure.state === 'reported' && /^-?\d+$/u.test(figure.printed);
      return isWhole && random.chance(0.15)
        ? { ...figure, printed: `${figure.printed}${random.pick(['.0', '.00'])}` }
        : figure;
    }),
};

/** A zero as a word, or as the letter beside it on the keyboard; a full stop behind a number. */
const typedNumbers: Noise = {
  name: 'typed-numbers',
  appliesTo: (_, shape) => shape.keepsCells,
  onReport: (report, random) => {
    const zero = random.pick(['零', '〇', 'O', 'o', '0。', '0.', '０、']);
    return mapFigures(report, (figure) =>
      figure.printed === '0' && random.chance(0.1) ? { ...figure, printed: zero } : figure,
    );
  },
};

const FULL_WIDTH_ZERO = 0xff10;

/** Some of a document's numbers, or all, in full-width digits. */
const fullWidthDigits: Noise = {
  name: 'full-width-digits',
  onReport: (report, random) => {
    const share = random.pick([0.1, 1]);
    return mapFigures(report, (figure) =>
      random.chance(share) ? { ...figure, printed: widenDigits(figure.printed) } : figure,
    );
  },
};

function widenDigits(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(FULL_WIDTH_ZERO + Number(digit)));
}

/** White space around and inside the cell of a number. */
const paddedNumbers: Noise = {
  name: 'padded-numbers',
  onReport: (report, random) =>
    mapFigures(report, (figure) => ({ ...figure, printed: pad(figure.printed, random) })),
};

function pad(printed: string, random: Random): string {
  if (printed === '' || !random.chance(0.3)) return printed;
  const space = random.pick([' ', '  ', '\u00a0', '\u3000', '\u2002', '\u200b']);
  return random.pick([`${space}${printed}`, `${printed}${space}`, `${space}${printed}${space}`]);
}

/** A number too wide for its cell, broken over two lines. */
const brokenNumbers: Noise = {
  name: 'broken-numbers',
  appliesTo: (_, shape) => shape.keepsCells,
  onReport: (report, random) =>
    mapFigures(report, (figure) => {
      if (figure.printed.length < 4 || figure.state !== 'reported' || random.chance(0.5)) return figure;
      const at = random.integer(2, figure.printed.length - 1);
      return { ...figure, printed: `${figure.printed.slice(0, at)}\n${figure.printed.slice(at)}` };
    }),
};

export const NUMBER_NOISES: readonly Noise[] = [
  thousands,
  thousandsBySpaces,
  units,
  signs,
  decimals,
  typedNumbers,
  fullWidthDigits,
  paddedNumbers,
  brokenNumbers,
];
