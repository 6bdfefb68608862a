import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stataLabel, stataNames } from '../../src/export/formats/stata-names.js';
import { oneOf } from '../../src/export/tables/column.js';
import type { Row, TableDescription } from '../../src/export/tables/data-file.js';
import { dataset } from '../../src/export/tables/dataset.js';
import { columnsNamed, everyType, rowsOfEveryType, tableOf, written } from './written.js';

async function doFile(table: TableDescription, rows: readonly Row[] = []): Promise<string[]> {
  const text = await readFile(join(await written('stata', [[table, rows]]), `${table.name}.do`), 'utf8');
  return text.trimEnd().split('\n');
}

/** A name as Stata takes it: [U] 11.3. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,31}$/u;

describe('the names of variables', () => {
  test('stay as they are where Stata takes them', () => {
    expect(stataNames(['region_code', 'year', 'state'])).toEqual(['region_code', 'year', 'state']);
  });

  test.each(['in', 'long', 'using', 'str18', '_n'])('are no reserved word: %s', (word) => {
    expect(stataNames([word])).toEqual([`${word}_`]);
  });

  test('have at most 32 characters and stay different', () => {
    const long = 'requests_processed_total_of_other_legal_persons';
    expect(stataNames([`${long}_a`, `${long}_b`])).toEqual([
      'requests_processed_total_of_othe',
      'requests_processed_total_of_ot_2',
    ]);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 40 }),
        (columns) => {
          const names = stataNames(columns);
          for (const name of names) expect(name).toMatch(NAME);
          expect(new Set(names).size).toBe(columns.length);
        },
      ),
    );
  });
});

describe('a label', () => {
  test('has at most 80 characters, and nothing that Stata would expand or end it at', () => {
    expect(stataLabel('县'.repeat(80))).toBe(`\`"${'县'.repeat(80)}"'`);
    expect(stataLabel('县'.repeat(81))).toBe(`\`"${'县'.repeat(79)}…"'`);
    expect(stataLabel('a "b" `c\' $d \\e\nf')).toBe('`"a  b   c\'  d  e f"\'');
  });
});

describe('a do-file', () => {
  test('reads its CSV file by position, so that header and byte order mark do not matter', async () => {
    const lines = await doFile(everyType, rowsOfEveryType);
    expect(lines[4]).toBe(
      'import delimited using `"data.csv"\', varnames(nonames) rowrange(2) encoding("UTF-8") delimiters(",") ' +
        'bindquotes(strict) maxquotedrows(unlimited) asdouble numericcols(1 3 4 7) stringcols(2 5 6 8)',
    );
    expect(lines[5]).toBe('assert _N == 3');
    expect(lines.slice(6, 14)).toEqual(
      everyType.columns.map(({ name }, index) => `rename v${index + 1} ${name}`),
    );
    expect(lines.at(-1)).toBe('save `"data.dta"\', replace');
  });

  test('makes dates and times of texts, and numbers with labels of closed sets', async () => {
    const text = (await doFile(everyType)).join('\n');
    expect(text).toContain('generate double _new = date(published_on, "YMD")');
    expect(text).toContain('format published_on %tdCCYY-NN-DD');
    expect(text).toContain('format fetched_at %tc');
    expect(text).toContain(
      'label define state_id 1 `"reported"\' 2 `"blank"\'\nencode state, generate(_new) ',
    );
  });

  test('labels variables and values in English and Chinese', async () => {
    const lines = await doFile(everyType);
    const start = (language: string) => lines.indexOf(`label language ${language}, new`);
    const english = lines.slice(start('en'), start('zh'));
    const chinese = lines.slice(start('zh'), lines.indexOf('label language en'));
    expect(english).toContain('label variable amount `"Amount"\'');
    expect(chinese).toContain('label variable amount `"数额"\'');
    expect(english).toContain('label define state_en 1 `"A number"\' 2 `"Empty"\'');
    expect(chinese).toContain('label values state state_zh');
    expect(english).toContain('label define approximate_en 0 `"No"\' 1 `"Yes"\'');
  });

  test('takes the apostrophe away that CSV puts before a formula', async () => {
    const lines = await doFile(everyType);
    const at = lines.indexOf('foreach text of varlist text {');
    expect(lines[at + 1]).toBe(
      "  replace `text' = usubstr(`text', 2, .) if ustrregexm(`text', \"^'+[=+\\-@\\t\\r＝＋－＠]\")",
    );
  });

  test('gives value labels names of at most 32 characters, each its own', async () => {
    const values = [{ value: 'a', english: 'A', chinese: '甲' }];
    const long = columnsNamed(['state_of_requests_received_in_all', 'state_of_requests_received_in_90']);
    const lines = await doFile(tableOf(long.map((column) => oneOf(column, values))));
    const labels = lines.flatMap((line) => /^label define (\S+)/u.exec(line)?.[1] ?? []);
    expect(new Set(labels).size).toBe(6);
    for (const label of labels) expect(label).toMatch(NAME);
  });

  test.each(dataset.map((table) => [table.name, table] as const))(
    'keeps to the syntax of Stata for %s',
    async (_, table) => {
      for (const line of await doFile(table)) expect(line).toMatch(COMMAND);
    },
  );
});

const TEXT = '`"[^"`$\\n]*"\'';
const WORD = '[A-Za-z_][A-Za-z0-9_]{0,31}';

/** What the commands used may look like, by their entries in the Data Management Reference Manual. */
const COMMAND = new RegExp(
  [
    '\\* [^\\n]*',
    'version 14|clear|compress|describe|\\}',
    `import delimited using ${TEXT}, [^\`$]*`,
    'assert _N == \\d+',
    `rename ${WORD} ${WORD}`,
    `generate double _new = (date|clock)\\(.*, "YMD(hms)?"\\)`,
    `drop ${WORD}`,
    `format ${WORD} %t[dc][A-Z-]*`,
    `label define ${WORD}( \\d+ ${TEXT})+`,
    `label values ${WORD} (${WORD}|\\.)`,
    `label drop ${WORD}`,
    `label data ${TEXT}`,
    `label variable ${WORD} ${TEXT}`,
    `label language (en|zh)(, new)?|label language default, delete`,
    `encode ${WORD}, generate\\(_new\\) label\\(${WORD}\\) noextend`,
    `foreach text of varlist ${WORD}( ${WORD})* \\{`,
    ` {2}replace \`text' = usubstr\\(.*\\) if ustrregexm\\(.*\\)`,
    `order ${WORD}( ${WORD})*`,
    `save ${TEXT}, replace`,
  ]
    .map((command) => `^(?:${command})$`)
    .join('|'),
  'u',
);
