import type { Column, Meaning } from '../tables/column.js';
import type { TableDescription } from '../tables/data-file.js';
import { LONGEST_NAME, stataLabel, stataNames, stataText } from './stata-names.js';

interface Variable {
  readonly name: string;
  /** Names of value labels begin so. */
  readonly valueLabel: string;
  readonly column: Column;
}

const LANGUAGES = [
  { code: 'en', labelOf: ({ english }: Meaning) => english },
  { code: 'zh', labelOf: ({ chinese }: Meaning) => chinese },
];

/**
 * The commands that turn the CSV file of a table into a labelled data set, for Stata 14 or later. Columns are taken by
 * their position, so that neither a byte order mark nor a name that Stata would change matters.
 */
export function doFile({ name, columns, ...meaning }: TableDescription, rows: number): string {
  const names = stataNames(columns.map((column) => column.name));
  const variables = columns.map((column, index) => variable(column, names[index] ?? column.name, index));
  const lines = [
    `* ${meaning.english}`,
    `* ${meaning.chinese}`,
    'version 14',
    'clear',
    importCommand(name, columns),
    `assert _N == ${rows}`,
    ...variables.map((variable, index) => `rename v${index + 1} ${variable.name}`),
    ...variables.flatMap(conversion),
    ...withoutApostrophes(variables),
    ...LANGUAGES.flatMap(({ code, labelOf }) => labels(code, variables, meaning, labelOf)),
    'label language en',
    'label language default, delete',
    `order ${names.join(' ')}`,
    'compress',
    'describe',
    `save ${stataText(`${name}.dta`)}, replace`,
  ];
  return `${lines.join('\n')}\n`;
}

const LONGEST_SUFFIX = '_id'.length;

function variable(column: Column, name: string, index: number): Variable {
  const valueLabel = name.length + LONGEST_SUFFIX <= LONGEST_NAME ? name : `values_${index + 1}`;
  return { column, name, valueLabel };
}

function importCommand(name: string, columns: readonly Column[]): string {
  const isNumber = ({ type }: Column) => ['integer', 'number', 'boolean', 'year'].includes(type);
  const positions = (wanted: boolean) =>
    columns.flatMap((column, index) => (isNumber(column) === wanted ? [index + 1] : [])).join(' ');
  const numeric = positions(true) === '' ? '' : ` numericcols(${positions(true)})`;
  const text = positions(false) === '' ? '' : ` stringcols(${positions(false)})`;
  return (
    `import delimited using ${stataText(`${name}.csv`)}, varnames(nonames) rowrange(2) encoding("UTF-8") ` +
    `delimiters(",") bindquotes(strict) maxquotedrows(unlimited) asdouble${numeric}${text}`
  );
}

/** From what CSV can hold to what the column is. */
function conversion({ name, valueLabel, column }: Variable): string[] {
  if (column.type === 'date') return converted(name, `date(${name}, "YMD")`, '%tdCCYY-NN-DD');
  if (column.type === 'datetime') {
    return converted(name, `clock(subinstr(subinstr(${name}, "T", " ", 1), "Z", "", 1), "YMDhms")`, '%tc');
  }
  if (column.values !== null)
    return encoded(
      name,
      `${valueLabel}_id`,
      column.values.map(({ value }) => value),
    );
  return [];
}

function converted(name: string, expression: string, format: string): string[] {
  return [
    `generate double _new = ${expression}`,
    `drop ${name}`,
    `rename _new ${name}`,
    `format ${name} ${format}`,
  ];
}

/** A closed set of values becomes numbers from 1 with the values as labels. */
function encoded(name: string, label: string, values: readonly string[]): string[] {
  return [
    `label define ${label} ${values.map((value, index) => `${index + 1} ${stataText(value)}`).join(' ')}`,
    `encode ${name}, generate(_new) label(${label}) noextend`,
    `drop ${name}`,
    `rename _new ${name}`,
    `label values ${name} .`,
    `label drop ${label}`,
  ];
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula is no part of it. */
function withoutApostrophes(variables: readonly Variable[]): string[] {
  const texts = variables.filter(({ column }) => column.type === 'string' && column.values === null);
  if (texts.length === 0) return [];
  return [
    `foreach text of varlist ${texts.map(({ name }) => name).join(' ')} {`,
    `  replace \`text' = usubstr(\`text', 2, .) if ustrregexm(\`text', "^'+[=+\\-@\\t\\r＝＋－＠]")`,
    '}',
  ];
}

const YES_NO: readonly Meaning[] = [
  { english: 'No', chinese: '否' },
  { english: 'Yes', chinese: '是' },
];

function labels(
  language: string,
  variables: readonly Variable[],
  table: Meaning,
  labelOf: (meaning: Meaning) => string,
): string[] {
  return [
    `label language ${language}, new`,
    `label data ${stataLabel(labelOf(table))}`,
    ...variables.flatMap(({ name, valueLabel, column }) => [
      `label variable ${name} ${stataLabel(labelOf(column))}`,
      ...valueLabels(`${valueLabel}_${language}`, name, column, labelOf),
    ]),
  ];
}

function valueLabels(
  label: string,
  name: string,
  { type, values }: Column,
  labelOf: (meaning: Meaning) => string,
): string[] {
  const meanings = type === 'boolean' ? YES_NO : values;
  if (meanings === null) return [];
  const first = type === 'boolean' ? 0 : 1;
  const pairs = meanings.map((meaning, index) => `${first + index} ${stataText(labelOf(meaning))}`);
  return [`label define ${label} ${pairs.join(' ')}`, `label values ${name} ${label}`];
}
