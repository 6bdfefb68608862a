import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

export interface ReadmeQuery {
  /** The question in bold that stands above it. */
  readonly question: string;
  readonly sql: string;
}

/** Every query of the README. */
export function readmeQueries(): ReadmeQuery[] {
  const blocks = readFileSync(README, 'utf8').matchAll(
    /\*\*(?<question>[^*]+)\*\*(?:(?!\*\*|```).)*```sql\n(?<sql>[^`]+)```/gsu,
  );
  return [...blocks].map(({ groups }) => ({ question: groups?.question ?? '', sql: groups?.sql ?? '' }));
}
