import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Archive, ArchiveError } from '../crawl/archive/archive.js';
import { PARSER_VERSION, type ParsedReport } from '../parse/report.js';
import { receiveArchived } from '../run/load/receive-archived.js';
import type { ReceivedFile } from '../run/threads/checked-report.js';
import { readReport } from '../run/threads/read-report.js';
import type { Evidence, TracedCell, TracedDocument, TracedFact, TracedFigure } from './evidence.js';
import { placeWords } from './place-words.js';

/** What the archive says today about a figure. */
export interface Verification {
  /** The archived bytes are those that were fetched, and are read today as the warehouse has it. */
  readonly holds: boolean;
  /** In words, what was found. */
  readonly findings: readonly string[];
  /** The archived document; null where the archive cannot give it. */
  readonly file: ReceivedFile | null;
}

/** Reads the archived document again and compares it with what the warehouse says. */
export async function verifyEvidence({ report, figures }: Evidence, archive: Archive): Promise<Verification> {
  const { document } = report;
  const file = await received(archive, document);
  if (typeof file === 'string') return { holds: false, findings: [file], file: null };
  const digest = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`;
  if (digest !== document.digest) {
    const finding = `the archived bytes are others than were fetched: their digest is ${digest}`;
    return { holds: false, findings: [finding], file };
  }
  const read = await readReport(file);
  const differences = figures.flatMap((figure) => difference(figure, read.report) ?? []);
  if (differences.length > 0) return { holds: false, findings: differences, file };
  const finding = `the archived bytes have this digest, and parser version ${PARSER_VERSION} reads the same there`;
  return { holds: true, findings: [finding], file };
}

async function received(archive: Archive, document: TracedDocument): Promise<ReceivedFile | string> {
  if (document.archive === null) return 'the file was loaded from disk and is not in the archive';
  try {
    return await receiveArchived(archive, document);
  } catch (error) {
    if (error instanceof ArchiveError) return error.message;
    throw error;
  }
}

/** In words; null where the document is read as the warehouse has it. */
function difference(figure: TracedFigure, report: ParsedReport): string | null {
  return figure.kind === 'cell' ? cellDifference(figure, report) : factDifference(figure, report);
}

function cellDifference(stored: TracedCell, { cells }: ParsedReport): string | null {
  const found = cells.find(
    ({ table, row, column }) => `${table}.${row.code}.${column.code}` === stored.indicator,
  );
  const reader = `parser version ${PARSER_VERSION}`;
  if (found === undefined) return `${reader} does not find ${stored.indicator} in the archived bytes`;
  const { state, value, raw, at } = found;
  const isSame = state === stored.state && value === stored.value && raw === stored.raw;
  if (isSame && isDeepStrictEqual(at, stored.at)) return null;
  return `${reader} reads ${stored.indicator} as ${value ?? state} at ${placeWords(at)}`;
}

function factDifference(stored: TracedFact, { facts }: ParsedReport): string | null {
  const { code, value, unit, approximate, quote, at } = stored;
  const isFound = facts.some((fact) =>
    isDeepStrictEqual(fact, { code, value, unit, approximate, quote, at }),
  );
  return isFound ? null : `parser version ${PARSER_VERSION} does not find this statement of ${code} there`;
}
