import type { FnOptions } from 'tinybench';

/** What the pipeline does with some documents, beside what the library below it needs for the same bytes or rows. */
export interface Benchmark {
  readonly name: string;
  readonly documents: number;
  /** Of the documents together. Null where no bytes are read. */
  readonly bytes: number | null;
  readonly subject: Work;
  readonly baseline: Work & { readonly name: string };
  /** Before the first round; half a second where it is left out. */
  readonly warmupMs?: number;
}

export interface Work {
  run(): unknown;
  readonly options: FnOptions;
}
