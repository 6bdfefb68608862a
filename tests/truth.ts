import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a report is known to say, cell by cell. */
export interface Truth {
  readonly title: string | null;
  readonly year: number | null;
  /** Left out where the document itself does not say. */
  readonly published_on?: string | null;
  readonly format: string | null;
  readonly cells: readonly {
    readonly table: string;
    readonly row: string;
    readonly column: string;
    readonly value: number | null;
    readonly state?: string;
  }[];
}

/** The truths in a folder, by the base name of the file that each is about. */
export function readTruths(folder: string): ReadonlyMap<string, Truth> {
  const ending = '.expected.json';
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(
    files.map((name) => [
      basename(name, ending),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth,
    ]),
  );
}

/** What is compared with a truth: a `ParsedReport`, or what is printed of one. */
export interface GivenReport {
  readonly cells: readonly {
    readonly table: string;
    readonly row: { readonly label: string };
    readonly column: { readonly label: string };
    readonly value: number | null;
    readonly state: string;
  }[];
}

/** Every number that a report gives otherwise than the truth, gives beside it, or does not give. */
export function differences({ cells }: GivenReport, truth: Truth): readonly string[] {
  const key = (table: string, row: string, column: string) => `${table} / ${row} / ${column}`;
  const given = new Map(cells.map((cell) => [key(cell.table, cell.row.label, cell.column.label), cell]));
  const known = new Set<string>();
  const wrong = truth.cells.flatMap(({ table, row, column, value, state }) => {
    const place = key(table, row, column);
    known.add(place);
    const cell = given.get(place);
    const isRight = cell?.value === value && (state === undefined || cell.state === state);
    return isRight ? [] : [`${place}: ${cell?.state} ${cell?.value}, truth ${state ?? ''} ${value}`];
  });
  const invented = [...given].filter(([place, { value }]) => value !== null && !known.has(place));
  return [
    ...wrong,
    ...invented.map(([place, { value }]) => `${place}: ${value}, which the document does not print`),
  ];
}
