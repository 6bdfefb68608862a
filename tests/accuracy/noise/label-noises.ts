import type { Label } from '../filled-report.js';
import { mapCells, type PrintedCell, type PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';
import { mapLabels } from './map-report.js';
import type { Noise, OnPrinted } from './noise.js';

const WORDS = new Set(['caption', 'header', 'heading', 'label']);

/** Changes the words of the tables and leaves their figures alone. */
function onWords(change: (text: string, random: Random, cell: PrintedCell) => string): OnPrinted {
  return (report, random) =>
    mapCells(report, (cell) =>
      WORDS.has(cell.role) ? { ...cell, text: change(cell.text, random, cell) } : cell,
    );
}

const HALF = new Map([...'（）：，、．“”'].map((wide, index) => [wide, '():,,.""'[index] ?? wide] as const));
const FULL = new Map(
  [...'():.,1234567890'].map(
    (half, index) => [half, '（）：．，１２３４５６７８９０'[index] ?? half] as const,
  ),
);

/** Brackets, digits and punctuation in half or full width: all alike, or mixed at random. */
const width: Noise = {
  name: 'width',
  onPrinted: (report, random) => {
    const style = random.pick(['half', 'full', 'mixed']);
    const change = onWords((text, draws) => {
      const map = style === 'half' || (style === 'mixed' && draws.chance(0.5)) ? HALF : FULL;
      return [...text].map((character) => map.get(character) ?? character).join('');
    });
    return change(report, random);
  },
};

const SPACES = [' ', '  ', '\u3000', '\u00a0', '\u2003'] as const;

const spaces: Noise = {
  name: 'spaces-in-labels',
  onPrinted: onWords((text, random) => {
    const everywhere = random.chance(0.2);
    const space = random.pick(SPACES);
    const spaced = [...text].map((character) =>
      everywhere || random.chance(0.06) ? character + space : character,
    );
    return spaced.join('').trim();
  }),
};

/** Between two Chinese characters, so that a numbering is never torn. */
const lineBreaks: Noise = {
  name: 'line-breaks-in-labels',
  appliesTo: (_, shape) => !shape.wrapsLabels,
  onPrinted: onWords((text, random) => {
    const places = [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index);
    const at = random.pick(places);
    if (at === undefined || text.length < 3 || random.chance(0.4)) return text;
    return `${text.slice(0, at)}\n${text.slice(at)}`;
  }),
};

/** Share of a document's labels. */
const DAMAGED = 0.08;
/** Labels of fewer characters say too little once one is lost. */
const SHORTEST_DAMAGED = 4;
const HAN = /\p{Script=Han}/u;

function damage(share: number, change: (characters: string[], at: number) => void): OnPrinted {
  return onWords((text, random) => {
    const characters = [...text];
    const han = characters.flatMap((character, index) => (HAN.test(character) ? [index] : []));
    const at = random.pick(han);
    if (at === undefined || han.length < SHORTEST_DAMAGED || !random.chance(share)) return text;
    change(characters, at);
    return characters.join('');
  });
}

const lostCharacter: Noise = {
  name: 'lost-character',
  onPrinted: damage(DAMAGED, (characters, at) => characters.splice(at, 1)),
};

const doubledCharacter: Noise = {
  name: 'doubled-character',
  onPrinted: damage(DAMAGED, (characters, at) => characters.splice(at, 0, characters[at] ?? '')),
};

const otherCharacter: Noise = {
  name: 'other-character',
  onPrinted: onWords((text) => text.replaceAll('其他', '其它')),
};

type Pair = readonly [open: string, close: string];

const QUOTES: readonly [Pair, ...Pair[]] = [
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['《', '》'],
  ['＂', '＂'],
  ['”', '“'],
  ['', ''],
];

const quotes: Noise = {
  name: 'quotes',
  onPrinted: (report, random) => {
    const [open, close] = random.pick(QUOTES);
    const change = onWords((text) => text.replaceAll('“', open).replaceAll('”', close));
    return change(report, random);
  },
};

const CHINESE = '零一二三四五六七八九';

type Numbering = (number: string) => string;

/** What stands for 1. before a label. */
const NUMBERINGS: readonly [Numbering, ...Numbering[]] = [
  () => '',
  (number) => `${number}、`,
  (number) => `${number}．`,
  (number) => `${number} `,
  (number) => `（${number}）`,
  (number) => `${number}）`,
  (number) => String.fromCodePoint(0x2460 + Number(number) - 1),
  (number) => `${CHINESE[Number(number)]}、`,
];

/** 1. as 1、 1． (1) ① or not at all; the larger numbers stay, or go as well. */
const numbering: Noise = {
  name: 'numbering',
  onReport: (report, random) => {
    const print = random.pick(NUMBERINGS);
    const keepsLarge = random.chance(0.6);
    const change = (label: Label): Label => {
      const digit = /^(\d)\.$/u.exec(label.numbering)?.[1];
      if (digit !== undefined) return { ...label, numbering: print(digit) };
      return keepsLarge ? label : { ...label, numbering: '' };
    };
    return mapLabels(report, change);
  },
};

const remarks: Noise = {
  name: 'remarks-dropped',
  onReport: (report) => mapLabels(report, (label) => ({ ...label, remark: '' })),
  onPrinted: onWords((text) => text.replaceAll(/（(?:本列数据|单位).*?）/gu, '')),
};

const CAPTIONS: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => text.replace('条第', '条 第'),
  (text) => text.replace('第二十条', '第二十条\n'),
  (text) => text.replaceAll(/[（）]/gu, ''),
  (text) => `《条例》${text}`,
  (text) => text.replace('第二十条', ''),
];

const captions: Noise = {
  name: 'captions',
  appliesTo: (form) => form !== 'legacy',
  onPrinted: (report, random): PrintedReport => {
    const print = random.pick(CAPTIONS);
    return mapCells(report, (cell) => (cell.role === 'caption' ? { ...cell, text: print(cell.text) } : cell));
  },
};

export const LABEL_NOISES: readonly Noise[] = [
  width,
  spaces,
  lineBreaks,
  lostCharacter,
  doubledCharacter,
  otherCharacter,
  quotes,
  numbering,
  remarks,
  captions,
];
