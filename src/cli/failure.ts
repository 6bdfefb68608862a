import { CorrectionsError } from '../corrections/corrections-error.js';
import { ArchiveError } from '../crawl/archive/archive.js';
import { ReleaseError } from '../export/diff/open-release.js';
import { ExportError } from '../export/export-error.js';
import { UnreadableFileError } from '../run/files/read-named-file.js';
import { WorkersNotStartedError } from '../run/threads/worker-pool.js';
import { PipelineError } from '../sources/pipeline-error.js';
import { TraceError } from '../trace/trace-error.js';
import { QueryError } from '../warehouse/database/query.js';
import { ReportNotLoadedError, WarehouseError, WarehouseInUseError } from '../warehouse/index.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { NoWarehouseError } from './open-stores.js';

const KNOWN = [
  NoWarehouseError,
  QueryError,
  UnreadableFileError,
  ArchiveError,
  ExportError,
  ReleaseError,
  PipelineError,
  CorrectionsError,
  ReportNotLoadedError,
  TraceError,
  WarehouseError,
  WarehouseInUseError,
  WorkersNotStartedError,
];

/** What to print for an error that ends a command: its message, and the stack when it is none of ours. */
export function describeFailure(error: unknown): string {
  if (KNOWN.some((known) => error instanceof known) || isSystemError(error)) return messageOf(error);
  return `unexpected error, please report it:\n${error instanceof Error ? error.stack : String(error)}`;
}

/** The exit status of a command that an error ends. */
export function failureStatus(error: unknown): ExitStatus {
  return error instanceof WarehouseInUseError ? EXIT.inUse : EXIT.failed;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
