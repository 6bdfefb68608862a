import type { Exchange } from '../exchange/exchange.js';
import type { ArchiveLocation } from './archive-location.js';
import type { ArchiveNote } from './archive-note.js';

/** Where an exchange was kept. */
export interface ExchangeLocation extends ArchiveLocation {
  /** Where the body of its answer stands: here, or in the record that it repeats. */
  readonly bodyAt: ArchiveLocation;
}

/** A file from disk. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly readAt: Date;
}

/** Keeps every exchange for ever. */
export interface Archive {
  /**
   * Keeps an exchange; resolves once it is durable. With `previous`, the place of the last good answer of the same
   * URL, an answer that repeats that one is kept as a reference to it.
   * @throws ArchiveError when it cannot be written.
   */
  append(exchange: Exchange, previous?: ArchiveLocation): Promise<ExchangeLocation>;
  /**
   * Keeps what is known of the archive's records and does not stand in them; resolves once it is durable.
   * @throws ArchiveError when it cannot be written.
   */
  note(note: ArchiveNote): Promise<void>;
  /**
   * Keeps a file that was not fetched.
   * @throws ArchiveError when it cannot be written.
   */
  keepFile(file: ArchivedFile): Promise<ArchiveLocation>;
  /**
   * The body of an answer, decoded, or a file that was kept.
   * @throws ArchiveError when there is none at this place, or when it cannot be read.
   */
  readBody(location: ArchiveLocation): Promise<Uint8Array>;
  /** Whether the archive still has the bytes of this place. */
  holds(location: ArchiveLocation): Promise<boolean>;
  close(): Promise<void>;
}

/** The archive cannot be written or read; the message says where and what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly code: 'no_space' | 'not_writable' | 'missing' | 'damaged' | 'no_body',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
