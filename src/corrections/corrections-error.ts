/** One thing to put right in a file of corrections. `line` is 1-based; `key` is null where it is about no one key. */
export interface CorrectionProblem {
  readonly file: string;
  readonly line: number;
  readonly key: string | null;
  readonly message: string;
}

/** Files of corrections that cannot be used. The message lists every problem with its place and what to write instead. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';

  constructor(readonly problems: readonly CorrectionProblem[]) {
    super(problems.map(describe).join('\n'));
  }
}

function describe({ file, line, key, message }: CorrectionProblem): string {
  return `${file}:${line}: ${key === null ? '' : `${key}: `}${message}`;
}
