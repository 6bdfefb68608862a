import { LineCounter, parseDocument } from 'yaml';
import { YamlPlaces } from '../sources/yaml-place.js';
import type { WrittenFile } from './written-corrections.js';

/** Reads a YAML list of corrections; a file that says nothing has none. */
export function readYaml(text: string): WrittenFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const places = new YamlPlaces(document, lines);
  const notYaml = (line: number, message: string): WrittenFile => ({
    written: [],
    problems: [{ line, key: null, message: `is not valid YAML: ${message}` }],
  });
  const [syntax] = [...document.errors, ...document.warnings];
  if (syntax !== undefined) return notYaml(places.at(syntax.pos[0]).line, syntax.message);

  let list: unknown;
  try {
    list = document.toJS() ?? [];
  } catch (error) {
    // An alias for what is nowhere, or aliases of aliases without end.
    if (!(error instanceof ReferenceError)) throw error;
    return notYaml(1, error.message);
  }
  if (!Array.isArray(list)) {
    const message = 'is no list: write a list of corrections, each with - before it';
    return { written: [], problems: [{ line: places.ofValue([]).line, key: null, message }] };
  }
  const written = list.map((fields: unknown, index) => ({
    fields,
    lineOf: (key: string | null) =>
      (key === null ? places.ofValue([index]) : places.ofKey([index], key)).line,
  }));
  return { written, problems: [] };
}
