import type { Correction } from '../../corrections/correction.js';
import { readCorrections } from '../../corrections/read-corrections.js';
import { readNamedFile } from './read-named-file.js';

/**
 * The corrections in files on disk.
 *
 * @throws {UnreadableFileError} when a file cannot be read.
 * @throws {CorrectionsError} when anything in one cannot be used.
 */
export async function readCorrectionFiles(paths: readonly string[]): Promise<readonly Correction[]> {
  const files = paths.map(async (name) => ({ name, bytes: await readNamedFile(name) }));
  return readCorrections(await Promise.all(files));
}
