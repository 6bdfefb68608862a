/**
 * Takes an HTTP message apart; `head` is the status line and the headers. warcio's own reading of HTTP headers takes
 * the body for headers where an answer has none.
 */
export function splitMessage(message: Uint8Array): { head: string; body: Uint8Array } {
  const end = Buffer.from(message.buffer, message.byteOffset, message.byteLength).indexOf('\r\n\r\n');
  const head = Buffer.from(message.subarray(0, end)).toString('latin1');
  return { head, body: message.subarray(end + 4) };
}
