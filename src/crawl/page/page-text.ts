/** How PDF, ZIP (docx, ofd) and OLE (doc, wps) files begin. */
const FILE_SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** How pages begin, whatever they are declared to be. */
const PAGE_START =
  /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta)\b/i;
const START_BYTES = 1024;

/** Whether an answer can be a page: it begins like one, or is declared to be one and does not begin like a file. */
export function isPage(contentType: string | null, body: Uint8Array): boolean {
  const isDeclared = !contentType || /html|xml|json|text\/plain/i.test(contentType);
  if (isDeclared) return !FILE_SIGNATURES.some((signature) => startsWith(body, signature));
  return PAGE_START.test(Buffer.from(body.subarray(0, START_BYTES)).toString('latin1'));
}

/** Whether a page is the answer of a JSON interface. */
export function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function startsWith(body: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => body[index] === byte);
}
