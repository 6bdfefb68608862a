import type { Form, FormId, FormTable } from '../../forms/form.js';
import { forms } from '../../forms/index.js';
import { type GroupLabels, labeller } from '../alignment/group-labels.js';
import { labelIndex, templatesOf } from '../alignment/templates.js';
import type { Group } from '../tokens/group.js';
import { type FurtherCopy, furtherCopy } from './find/copies.js';
import { type FoundTable, findTable, rowsAmong } from './find/find-table.js';
import { isOfOtherYear } from './find/other-year.js';
import { withForeignDigits } from './glued/foreign-digit.js';
import { isProvablyGlued, isWithoutBlanks, printsSingleMarks } from './glued/glued-tables.js';
import { withoutNumbering } from './glued/next-numbering.js';
import { readTable, type TableReading } from './read-table.js';

/** All statutory tables of a document. */
export interface TablesReading {
  readonly form: FormId | null;
  readonly tables: readonly TableReading[];
  /** The form's tables that the document does not hold. */
  readonly absent: readonly FormTable[];
  /** Where another report begins, of which nothing is read. */
  readonly further: Group | null;
  /** The first row of another year's figures, which stand before those of the report and are not read. */
  readonly otherYear: Group | null;
}

const labelGroups = labeller(labelIndex);
const allTables = [...new Set(forms.flatMap(({ tables }) => tables))];

/**
 * Looks for every table of every form, and reads those of the form that fits best. `year` decides only where the
 * tables themselves do not: the form is what the document shows, not what the year suggests. Where the same tables come
 * again, the document holds several reports, and the first is read, unless its caption names another year.
 */
export function readTables(groups: readonly Group[], year: number | null): TablesReading {
  const labels = labelGroups(groups);
  // Two forms may have a table in common.
  const fits = new Map(allTables.map((table) => [table, bestFit(table, labels)]));
  const matches = forms.map((form) => ({
    form,
    tables: form.tables.flatMap((table) => fits.get(table) ?? []),
  }));
  const [best] = matches
    .filter(({ tables }) => tables.length > 0)
    .sort(
      (one, other) =>
        scoreOf(other.tables) - scoreOf(one.tables) || distance(one.form, year) - distance(other.form, year),
    );
  if (best === undefined) return { form: null, tables: [], absent: [], further: null, otherYear: null };
  const [further] = best.tables
    .flatMap(({ template, candidates }) => furtherCopy(template, candidates) ?? [])
    .sort((one, other) => one.again.index - other.again.index);
  if (further !== undefined) return readOne(groups, year, further);
  const isGlued = isPrintedGlued(best.tables);
  const present = new Set(best.tables.map(({ template }) => template.table));
  return {
    form: best.form.id,
    tables: best.tables.map((table) => readTable(table, groups, isGlued)),
    absent: best.form.tables.filter((table) => !present.has(table)),
    further: null,
    otherYear: null,
  };
}

function readOne(
  groups: readonly Group[],
  year: number | null,
  { earlier, again }: FurtherCopy,
): TablesReading {
  const before = groups.filter(({ index }) => index < again.index);
  if (!isOfOtherYear(earlier, year) || isOfOtherYear(again, year))
    return { ...readTables(before, year), further: again };
  const ofYear = groups.filter(({ index }) => index < earlier.index || index >= again.index);
  const numbered = ofYear.map((group, index) => ({ ...group, index }));
  return { ...readTables(numbered, year), otherYear: earlier };
}

function bestFit(table: FormTable, labels: readonly GroupLabels[]): FoundTable | undefined {
  const found = templatesOf(table).flatMap((template) => findTable(template, labels) ?? []);
  // Empty cells of a header may stand where a row's values would.
  const filled = ({ items }: FoundTable) => Number(items.some(({ group }) => hasValue(group)));
  return found.sort((one, other) => filled(other) - filled(one) || other.score - one.score)[0];
}

function hasValue({ values }: Group): boolean {
  return values.some(({ kind }) => kind === 'value');
}

/** Whether the document prints the values of each row without anything between them, and leaves none blank. */
function isPrintedGlued(tables: readonly FoundTable[]): boolean {
  const printed = tables.map(({ template, items }) => ({
    template,
    rows: withForeignDigits(template, withoutNumbering(template, rowsAmong(items))),
  }));
  const isProven = printed.some(({ rows }) => rows.some(isProvablyGlued));
  const areSingle = printed.some(({ rows }) => rows.some(printsSingleMarks));
  return isProven && printed.every(({ template, rows }) => isWithoutBlanks(template, rows, areSingle));
}

function scoreOf(tables: readonly FoundTable[]): number {
  return tables.reduce((sum, { score }) => sum + score, 0);
}

/** Years between a year and the years that a form was in force. */
function distance(form: Form, year: number | null): number {
  if (year === null) return 0;
  const [from, to] = form.years;
  if (year < from) return from - year;
  return to !== null && year > to ? year - to : 0;
}
