/** One thing to put right in a pipeline file. `line` and `column` are 1-based; `path` is like `sources[2].entry`. */
export interface PipelineProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** A pipeline file that cannot be used. The message lists every problem with its place and what to write instead. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';

  constructor(
    readonly file: string,
    readonly problems: readonly PipelineProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map((problem) => describe(file, problem)).join('\n'), options);
  }
}

function describe(file: string, { line, column, path, message }: PipelineProblem): string {
  const place = `${file}:${line}:${column}:`;
  return path === '' ? `${place} ${message}` : `${place} ${path}: ${message}`;
}
