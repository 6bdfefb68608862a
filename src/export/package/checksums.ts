import type { WrittenFile } from '../output-file.js';

export const CHECKSUMS = 'SHA256SUMS';

/** The list that `sha256sum --check SHA256SUMS` reads. */
export function checksums(files: readonly WrittenFile[]): string {
  return files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
}

/** The names in such a list. */
export function checksummedNames(checksums: string): string[] {
  return [...checksums.matchAll(/^[0-9a-f]{64} {2}(?<name>[^/\\\n]+)$/gmu)].flatMap(
    ({ groups }) => groups?.name ?? [],
  );
}
