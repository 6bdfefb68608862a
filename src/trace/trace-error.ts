/** A question that cannot be traced to one report or figure; `choices` are what it could mean. */
export class TraceError extends Error {
  override readonly name = 'TraceError';

  constructor(
    what: string,
    readonly choices: readonly string[] = [],
  ) {
    super([what, ...choices.map((choice) => `  ${choice}`)].join('\n'));
  }
}
