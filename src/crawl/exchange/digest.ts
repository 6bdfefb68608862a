import { hash } from 'node:crypto';

/** `sha256:` and 64 hexadecimal digits, as WARC files state a digest. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${hash('sha256', bytes)}`;
}
