const { push } = Array.prototype;

/**
 * pdfjs, and once more the worker that it loads for its first document, come with a replacement for
 * `Array.prototype.push` that takes ten times as long, for engines that miscount beyond 2^32 elements. This brings back the
 * one that all other code of the process was written for.
 */
export function restorePush(): void {
  Array.prototype.push = push;
}

export const { PasswordException, PDFParse } = await import('pdf-parse');
restorePush();
