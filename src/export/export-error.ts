/** The dataset could not be written; files of an earlier export are as they were. */
export class ExportError extends Error {
  override readonly name = 'ExportError';

  constructor(
    readonly folder: string,
    reason: string,
    options?: ErrorOptions,
    advice = 'Check that it is a folder you may write to, with space left.',
  ) {
    super(`The export to ${folder} failed: ${reason}. ${advice}`, options);
  }
}
