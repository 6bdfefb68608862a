import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.js';
import { type ParsedReport, parseDocument, UnreadableDocumentError } from '../../src/index.js';
import { NONE, plan } from '../accuracy/plan.js';
import { Random } from '../accuracy/random.js';
import { nameOf, runCase } from '../accuracy/run-case.js';
import { boundedParse } from './bounded-parse.js';

/**
 * The same documents are cut and broken at the same places in every run. For others, and more of them:
 * FUZZ_SEED=7 FUZZ_CASES=500 npx vitest run tests/parse/fuzz.test.ts
 */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const CASES = Number(process.env.FUZZ_CASES ?? 6);
const MINUTES = 60_000 * Math.max(5, CASES / 4);

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const READ = /\.(?:html|txt|pdf|docx?)$/u;

const isOldWord = ({ name }: Sample) => name.endsWith('.doc');

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => READ.test(name) && !/robots|index|list/u.test(name))
    .map((name) => ({ name: basename(name), bytes: readFileSync(join(folder, name)) }));
}

async function rendered(shapes: readonly string[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const accuracyCase of plan({ seed: SEED, count: 1, shapes, noises: [NONE], forms: [] })) {
    const { file } = await runCase(accuracyCase);
    samples.push({ name: `${nameOf(accuracyCase)}.${file.extension}`, bytes: file.bytes });
  }
  return samples;
}

const shared = ['../shared/seed', '../shared/corpus'].filter(existsSync).flatMap(samplesIn);
const samples = [
  ...samplesIn('samples/web'),
  ...shared,
  ...samplesIn('tests/documents/fixtures').filter(isOldWord),
];

/** The report, or null where the bytes can't be read; fails for every other error. */
async function read({ bytes, name }: Sample): Promise<ParsedReport | null> {
  try {
    const { report } = await parseDocument(bytes, { fileName: name });
    checkReport(report);
    return report;
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return null;
    throw error;
  }
}

function valuesOf(report: ParsedReport | null): ReadonlyMap<string, number> {
  const reported = report?.cells.flatMap((cell) => (cell.state === 'reported' ? [cell] : [])) ?? [];
  return new Map(
    reported.map(({ table, row, column, value }) => [`${table} / ${row.code} / ${column.code}`, value]),
  );
}

/** Every number that a part of a document gives otherwise than the whole. */
async function differencesWhenCut(sample: Sample, ends: readonly number[]): Promise<string[]> {
  const whole = valuesOf(await read(sample));
  const differences: string[] = [];
  for (const end of ends) {
    const cut = await read({ ...sample, bytes: sample.bytes.subarray(0, end) });
    for (const [cell, value] of valuesOf(cut)) {
      if (whole.get(cell) !== value)
        differences.push(`${cell} is ${whole.get(cell)}, cut at ${end}: ${value}`);
    }
  }
  return differences;
}

function randomEnds({ name, bytes }: Sample): number[] {
  const random = Random.for(SEED, `cut.${name}`);
  return Array.from({ length: CASES }, () => random.integer(1, bytes.length - 1));
}

describe('a document that is cut off anywhere', () => {
  it.each(samples)(
    'gives no number that differs from the whole: $name',
    async (sample) => {
      expect(await differencesWhenCut(sample, randomEnds(sample))).toEqual([]);
    },
    MINUTES,
  );

  it(
    'gives no number that differs from the whole, in any shape of text',
    async () => {
      const random = Random.for(SEED, 'shapes');
      for (const sample of (await rendered([])).filter(({ name }) => /\.(?:html|txt)$/u.test(name))) {
        const end = random.integer(1, sample.bytes.length - 1);
        expect(await differencesWhenCut(sample, [end]), sample.name).toEqual([]);
      }
    },
    MINUTES,
  );

  it(
    'leaves a number open that it ends in',
    async () => {
      const report = samples.find(({ name }) => name === 'zrzyj2020nb.txt');
      if (report === undefined) throw new Error('the sample is gone');
      const text = Buffer.from(report.bytes).toString('utf8');
      const ends = [...text.matchAll(/(?<=\| )\d{2,}/gu)].map(({ 0: number, index }) =>
        Buffer.byteLength(text.slice(0, index + number.length - 1)),
      );
      expect(ends.length).toBeGreaterThan(5);
      expect(await differencesWhenCut(report, ends)).toEqual([]);
    },
    MINUTES,
  );
});

describe('a document with broken bytes', () => {
  it.each(samples)(
    'is read, or refused by the one error that is documented: $name',
    async (sample) => {
      const random = Random.for(SEED, `mutate.${sample.name}`);
      for (let count = 0; count < CASES; count++)
        await read({ ...sample, bytes: mutate(sample.bytes, random) });
    },
    MINUTES,
  );

  it(
    'is read when parts of two documents stand in one',
    async () => {
      const random = Random.for(SEED, 'splice');
      for (let count = 0; count < CASES; count++) {
        const [one, other] = [random.pick(samples), random.pick(samples)];
        if (one === undefined || other === undefined) throw new Error('there are no samples');
        const parts = [part(one.bytes, random), part(other.bytes, random), part(one.bytes, random)];
        await read({ name: one.name, bytes: Buffer.concat(parts) });
      }
    },
    MINUTES,
  );
});

/** A few bytes changed, or a stretch of them doubled or lost. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = random.integer(0, copy.length - 1);
  const length = random.integer(1, 200);
  switch (random.pick(['change', 'lose', 'double'])) {
    case 'lose':
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 'double':
      return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
    default:
      for (let count = random.integer(1, 50); count > 0; count--)
        copy[random.integer(0, copy.length - 1)] = random.integer(0, 255);
      return copy;
  }
}

function part(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.integer(0, bytes.length - 1);
  return bytes.subarray(from, random.integer(from, bytes.length));
}

const ROW = '一、本年新收政府信息公开申请数量';
const HOSTILE: Readonly<Record<string, string>> = {
  'elements nested deep': `${'<div>'.repeat(20_000)}公开`,
  'tables nested deep': `${'<table><tr><td>'.repeat(10_000)}公开`,
  'a table of very many rows': `<table>${`<tr><td>${ROW}</td><td>1</td></tr>`.repeat(4_000)}</table>`,
  'a table of very many columns': `<table><tr>${'<td>1</td>'.repeat(20_000)}</tr></table>`,
  'spans beyond all measure': `<table><tr><td rowspan=99999999 colspan=99999999>${ROW}</td><td>1</td></tr></table>`,
  'many tables': `<table><tr><td>${ROW}</td><td>1</td></tr></table>`.repeat(1_000),
  'a line of digits': '1'.repeat(1_000_000),
  'a line without a break': '收到政府信息公开申请'.repeat(100_000),
  'a line of figures': '共收到政府信息公开申请8件，'.repeat(20_000),
  'a line of what there was not': '未收到的各类的公民的'.repeat(50_000),
  'a line of filler': `公开${'总数总量共计'.repeat(50_000)}8条`,
  'many titles': '青溪县2023年政府信息公开工作年度报告\n'.repeat(10_000),
  'many first rows': `${ROW}\n1\n`.repeat(3_000),
  'a long title': `<meta name="ArticleTitle" content="${'青溪县'.repeat(100_000)}公开报告"><p>公开</p>`,
  'digits behind a Han character': `许可${'1'.repeat(200_000)}x`,
  'figures and dashes': `许可${'1-'.repeat(100_000)}`,
  'a label and its figure, again and again': '行政许可5'.repeat(40_000),
  'a very long sentence before glued figures': `${'主动公开'.repeat(50_000)}。行政许可5行政处罚6`,
  'the names of the Regulations': '信息公开条例'.repeat(30_000),
  'a report that names itself': '本报告'.repeat(60_000),
  'many headings on one line': '一、总体情况'.repeat(30_000),
  'a line with a long gap': `行政许可${' '.repeat(1_000_000)}5`,
  'lines of a page that is very wide': `行政许可${' '.repeat(50_000)}5\n`.repeat(100),
  'a line with a long gap and a tab': `行政许可\t${'\u3000'.repeat(500_000)}5`,
  'characters without width': `行政许可${'\u200b'.repeat(500_000)}5`,
  'a line of bars': `行政许可${'|'.repeat(500_000)}5`,
  'nothing but line breaks': ` ${' \n'.repeat(500_000)}1`,
};

describe('a hostile document', () => {
  it(
    'is read, or refused by the one error that is documented, in bounded memory',
    async () => {
      const outcomes = await boundedParse(Object.values(HOSTILE));
      const others = Object.keys(HOSTILE).flatMap((name, index) => {
        const outcome = outcomes[index] ?? 'nothing';
        return ['parsed', 'UnreadableDocumentError'].includes(outcome) ? [] : [`${name}: ${outcome}`];
      });
      expect(others).toEqual([]);
    },
    MINUTES,
  );
});
