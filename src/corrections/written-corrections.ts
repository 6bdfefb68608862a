/** A correction as it is written in a file, not yet validated. */
export interface WrittenCorrection {
  /** An object by the names of the columns, if it is as it should be. */
  readonly fields: unknown;
  /** Where a key stands; for a key that is not there, and for null, where the correction stands that should have it. */
  readonly lineOf: (key: string | null) => number;
}

/** What is wrong with a file before its corrections are looked at. `key` is null where it is about no one key. */
export interface SyntaxProblem {
  readonly line: number;
  readonly key: string | null;
  readonly message: string;
}

/** All corrections of a file that can be told apart, and what is wrong with the rest. */
export interface WrittenFile {
  readonly written: readonly WrittenCorrection[];
  readonly problems: readonly SyntaxProblem[];
}
