import { stringify as stringifyCsv } from 'csv-stringify/sync';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { stringify as stringifyYaml } from 'yaml';
import { CELL_CODES, findCell } from '../../src/corrections/cell-codes.js';
import { type Correction, cellText } from '../../src/corrections/correction.js';
import { CorrectionsError } from '../../src/corrections/corrections-error.js';
import { readCorrections } from '../../src/corrections/read-corrections.js';
import { readingText, STATE_WORDS } from '../../src/corrections/reading-text.js';
import type { CellReading } from '../../src/parse/report.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(name: string, text: string | Uint8Array) {
  return readCorrections([{ name, bytes: typeof text === 'string' ? bytesOf(text) : text }]);
}

/** What is wrong with files, line by line. */
function problems(...files: readonly (readonly [name: string, text: string])[]): string[] {
  try {
    readCorrections(files.map(([name, text]) => ({ name, bytes: bytesOf(text) })));
    return [];
  } catch (error) {
    if (error instanceof CorrectionsError) return error.message.split('\n');
    throw error;
  }
}

const URL_2020 = 'http://www.jianning.example/ndbg/2020.html';

const CORRECTION: Correction = {
  url: URL_2020,
  year: 2020,
  cell: { table: 'requests', row: 'granted', column: 'total' },
  printed: { state: 'reported', value: 18 },
  value: { state: 'reported', value: 17 },
  reason: '与正文不一致',
  author: '王研究员',
  date: '2024-03-01',
};

const YAML = `
# 更正
- url: ${URL_2020}
  year: 2020
  cell: requests.granted.total
  printed: 18
  value: 17
  reason: 与正文不一致
  author: 王研究员
  date: 2024-03-01
`;

const HEADER = 'url,year,cell,printed,value,reason,author,date';
const RECORD = `${URL_2020},2020,requests.granted.total,18,17,与正文不一致,王研究员,2024-03-01`;

describe('a file of corrections', () => {
  test('in YAML is a list', () => {
    expect(read('corrections.yaml', YAML)).toEqual([CORRECTION]);
  });

  test('in CSV has a header', () => {
    expect(read('corrections.csv', `${HEADER}\n${RECORD}\n`)).toEqual([CORRECTION]);
  });

  test.each([
    ['corrections.yaml', ''],
    ['corrections.yml', '# none any more\n'],
    ['corrections.yaml', '[]'],
    ['corrections.csv', ''],
    ['corrections.csv', `${HEADER}\r\n`],
  ])('%s that says %j has none', (name, text) => {
    expect(read(name, text)).toEqual([]);
  });

  test('names a cell by table, row and column, and the row may hold dots', () => {
    const text = YAML.replace('requests.granted.total', 'legacy.requests.answered.denied.privacy.value');
    expect(read('corrections.yaml', text)).toMatchObject([
      { cell: { table: 'legacy', row: 'requests.answered.denied.privacy', column: 'value' } },
    ]);
  });

  test('may leave out the date, and say a state in the place of a number', () => {
    const text = YAML.replace('  date: 2024-03-01\n', '').replace('printed: 18', 'printed: unreadable');
    expect(read('corrections.yaml', text)).toEqual([
      { ...CORRECTION, printed: { state: 'unreadable', value: null }, date: null },
    ]);
  });

  test('names a file that was loaded from disk as the warehouse does', () => {
    expect(read('corrections.yaml', YAML.replace(URL_2020, 'file:建宁县2020.pdf'))).toMatchObject([
      { url: 'file:建宁县2020.pdf' },
    ]);
  });
});

describe('CSV as a spreadsheet saves it', () => {
  const shown = `${HEADER}\n${URL_2020},2020,requests.granted.total,"9,204",-12.5,"改，\n见第3页",王研究员,2024/3/1\n,,,,,,,\n`;
  const expected = [
    {
      ...CORRECTION,
      printed: { state: 'reported', value: 9204 },
      value: { state: 'reported', value: -12.5 },
      reason: '改，\n见第3页',
    },
  ];

  test.each([
    ['with a byte order mark', bytesOf(`\uFEFF${shown}`)],
    ['with the line ends of Windows', bytesOf(shown.replaceAll('\n', '\r\n'))],
    ['with the line ends of an old Mac', bytesOf(shown.replaceAll('\n', '\r'))],
    ['in the character set of Chinese Windows', encode(shown, 'gb18030')],
    ['as Unicode text', encode(shown.replaceAll(/,(?!204)/g, '\t'), 'utf16', { addBOM: true })],
    ['with semicolons', bytesOf(shown.replaceAll(/,(?!204)/g, ';'))],
    [
      'with columns that have no name and no value',
      bytesOf(shown.replaceAll(/(date|2024\/3\/1)\n/g, '$1,,\n')),
    ],
  ])('%s is read', (_, bytes) => {
    expect(read('corrections.csv', bytes)).toEqual(expected);
  });
});

describe('mistakes', () => {
  test('are told all at once, by file, line and key, with what to write instead', () => {
    const yaml = `${YAML}
- url: www.jianning.example
  year: 20
  cell: requests.grnted.total
  printed: 无
  value:
  reson: typo
  author: ''
  date: 2024-02-30
- nonsense
`;
    expect(problems(['fixes.yaml', yaml])).toEqual([
      'fixes.yaml:12: url: "www.jianning.example" cannot be used: write the address of the report, as url in reports.csv',
      'fixes.yaml:12: reason: is missing: write why the cell is corrected',
      'fixes.yaml:13: year: "20" cannot be used: write the year that the report is about, such as 2020',
      'fixes.yaml:14: cell: "requests.grnted.total" is no cell of any form: write the indicator of the cell in codebook.csv, such as requests.granted.total (did you mean requests.granted.total?)',
      'fixes.yaml:15: printed: "无" cannot be used: write a number, or blank, not_applicable, unreadable or missing',
      'fixes.yaml:16: value: is missing: write a number, or blank, not_applicable, unreadable or missing',
      'fixes.yaml:17: reson: is not a key of a correction: write one of url, year, cell, printed, value, reason, author, date (did you mean reason?)',
      'fixes.yaml:18: author: "" cannot be used: write who corrected the cell',
      'fixes.yaml:19: date: "2024-02-30" cannot be used: write a date such as 2024-03-01',
      'fixes.yaml:20: "nonsense" cannot be used: write a correction: a mapping with url, year, cell, printed, value, reason and author',
    ]);
  });

  test('of a record in CSV are told by the line that it begins on', () => {
    const csv = `${HEADER}\n\n${RECORD.replace('与正文不一致', '"两\n行"')}\n${RECORD.replace('requests.', 'request.')}\n`;
    expect(problems(['fixes.csv', csv])).toEqual([
      expect.stringMatching(/^fixes\.csv:5: cell: "request\.granted\.total" is no cell of any form/u),
    ]);
  });

  test('of the columns of a CSV file are told once', () => {
    const csv = `url,year,year,cell,printed,value,reasons,author\n${RECORD}\n${RECORD.replace('2020,', '2021,')}\n`;
    expect(problems(['fixes.csv', csv])).toEqual(
      expect.arrayContaining([
        'fixes.csv:1: year: is the name of two columns: remove one of them',
        expect.stringMatching(/^fixes\.csv:1: reasons: is not a key .+ \(did you mean reason\?\)$/u),
        'fixes.csv:1: reason: is missing: write why the cell is corrected',
      ]),
    );
  });

  test('a comma in a text without quotes is noticed', () => {
    expect(problems(['fixes.csv', `${HEADER}\n${RECORD.replace('王研究员', 'Wang, Li')}`])).toContain(
      'fixes.csv:2: "2024-03-01" stands under no column: put a text that holds a comma into double quotes',
    );
  });

  test('a correction that corrects nothing is one', () => {
    expect(problems(['fixes.csv', `${HEADER}\n${RECORD.replace(',18,17,', ',18,18.0,')}`])).toEqual([
      'fixes.csv:2: value: is what is printed, so nothing is corrected: write the right value, or leave the correction out',
    ]);
  });

  test('two corrections of one cell are one, also in two files', () => {
    const csv = `${HEADER}\n${RECORD}\n${RECORD.replace(',17,', ',16,')}`;
    expect(problems(['fixes.yaml', YAML], ['fixes.csv', csv])).toEqual([
      'fixes.csv:2: cell: requests.granted.total of this report is corrected in fixes.yaml:3 too: keep one of the two',
      'fixes.csv:3: cell: requests.granted.total of this report is corrected in fixes.yaml:3 too: keep one of the two',
    ]);
  });

  test.each([
    ['fixes.yaml', '- url: [', /^fixes\.yaml:1: is not valid YAML/u],
    ['fixes.yaml', '- *nowhere', /^fixes\.yaml:1: is not valid YAML/u],
    ['fixes.yaml', '- url: a\n  url: b', /^fixes\.yaml:2: is not valid YAML/u],
    ['fixes.yaml', '\nurl: a', /^fixes\.yaml:2: is no list: write a list of corrections/u],
    ['fixes.csv', `${HEADER}\na,"b`, /^fixes\.csv:2: is not valid CSV/u],
    ['fixes.csv', `${HEADER}\na,"b"c,d`, /^fixes\.csv:2: is not valid CSV/u],
    ['fixes.csv', 'once upon a time', /^fixes\.csv:1: once upon a time: is not a key of a correction/u],
    [
      'fixes.txt',
      YAML,
      /^fixes\.txt:1: is no file of corrections: name one that ends in \.yaml, \.yml or \.csv/u,
    ],
  ])('%s that says %j is no file of corrections, and that is told', (name, text, message) => {
    expect(problems([name, text])[0]).toMatch(message);
  });

  test('no file brings the reader to a stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.yaml', 'a.csv'), (bytes, name) => {
        try {
          read(name, bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(CorrectionsError);
        }
      }),
    );
  });
});

describe('YAML and CSV', () => {
  const reading: fc.Arbitrary<CellReading> = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => {
      return { state: 'reported' as const, value: cents / 100 };
    }),
    fc.constantFrom(...STATE_WORDS).map((state) => ({ state, value: null })),
  );
  const words = fc
    .string({ unit: fc.constantFrom(...'更正a1,;"\'\t\n#:-=') })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const written = fc
    .record({
      url: fc.webUrl().map((url) => new URL(url).href),
      year: fc.integer({ min: 2000, max: 2099 }),
      cell: fc.constantFrom(...CELL_CODES),
      printed: reading,
      value: reading,
      reason: words,
      author: words,
      date: fc
        .option(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }))
        .map((day) => day?.toISOString().slice(0, 10) ?? null),
    })
    .filter(({ printed, value }) => readingText(printed) !== readingText(value));
  const several = fc.uniqueArray(written, {
    selector: ({ url, year, cell }) => `${url} ${year} ${cell}`,
    maxLength: 5,
  });

  test('say the same', () => {
    fc.assert(
      fc.property(several, (list) => {
        const rows = list.map((one) => ({
          ...one,
          printed: readingText(one.printed),
          value: readingText(one.value),
        }));
        const csv = stringifyCsv(rows, { header: true, columns: HEADER.split(',') });
        const fromCsv = read('a.csv', csv);
        const fromYaml = read('a.yaml', stringifyYaml(rows));

        expect(fromCsv).toEqual(fromYaml);
        expect(fromCsv.map((one) => ({ ...one, cell: cellText(one.cell) }))).toEqual(list);
        expect(fromCsv.map(({ cell }) => cell)).toEqual(list.map(({ cell }) => findCell(cell)));
      }),
    );
  });
});
