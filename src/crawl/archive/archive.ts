import type { Exchange } from '../fetch/exchange.js';
import type { ArchiveLocation } from '../snapshot.js';

/** Where an exchange was kept. */
export interface ExchangeLocation extends ArchiveLocation {
  /** Where the body of its answer stands: here, or in the record that it repeats. */
  readonly bodyAt: ArchiveLocation;
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
   * The body of an answer, decoded.
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
