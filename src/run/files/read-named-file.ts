import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** No report comes near this size; a device or a pipe may never end. */
const LARGEST_FILE = 256 * 1024 ** 2;

/** A file that a person named cannot be read; the message says which, why, and what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly file: string,
    /** The message without the file. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason}`, options);
  }
}

/** @throws {UnreadableFileError} */
export async function readNamedFile(file: string): Promise<Buffer> {
  try {
    return await readAtMost(file, LARGEST_FILE);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UnreadableFileError(file, explain(error.code, error.message), { cause: error });
  }
}

async function readAtMost(file: string, most: number): Promise<Buffer> {
  const tooLarge = new UnreadableFileError(
    file,
    `it is larger than ${most / 1024 ** 2} MiB, which no report is; name the report itself`,
  );
  if ((await stat(file)).size > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function explain(code: unknown, message: string): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file; check the name';
    case 'EISDIR':
      return 'there is no file to read in this folder; name the files themselves';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file; change its permissions, or ask its owner';
    default:
      return `it cannot be read (${message})`;
  }
}
