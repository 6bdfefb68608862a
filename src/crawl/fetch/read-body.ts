import type { Readable } from 'node:stream';
import type { CutOff } from '../exchange/exchange.js';
import { toFetchError } from './fetch-error.js';

/** As much of a body as came. */
export interface ReceivedBody {
  readonly bytes: Uint8Array;
  /** Absent where all of it came. */
  readonly cutOff?: CutOff | undefined;
}

const TOO_LARGE: CutOff = {
  truncation: 'length',
  reason: 'the answer is larger than max_body',
  transient: false,
};

/** Reads a body to its end, to the limit, or to where it breaks off. */
export async function readBody(stream: Readable, maxBytes: number): Promise<ReceivedBody> {
  // Reading no further is an error of the stream, which nobody needs to hear of.
  stream.on('error', () => undefined);
  const chunks: Uint8Array[] = [];
  let room = maxBytes;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room < 0) return { bytes: Buffer.concat(chunks), cutOff: TOO_LARGE };
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (cause) {
    const { reason, transient } = toFetchError(cause);
    const cutOff: CutOff = { truncation: 'disconnect', reason, transient };
    return { bytes: Buffer.concat(chunks), cutOff };
  }
}
