import CFB from 'cfb';
import { UnreadableDocumentError } from '../document.js';
import { CompoundFile } from './compound-file.js';

/** The text of a Word document, and the tables of its parts, of which it uses one or the other (MS-DOC 2.1). */
const TEXT_STREAM = 'WordDocument';
const STREAMS = [TEXT_STREAM, '0Table', '1Table'] as const;

/** The head of the text (FibBase, MS-DOC 2.5.2): what the file is, and whether it has a password. */
const IDENTITY = { offset: 0, word97: 0xa5ec };
const FLAGS = { offset: 10, encrypted: 0x0100 };

/**
 * The streams of a Word document in a compound file of their own. The reader of the text follows the chains of a
 * compound file wherever they lead, in a damaged file without an end: in this one all are whole.
 *
 * @throws {UnreadableDocumentError} for a document with a password, and for one from before Word 97.
 * @throws {RangeError} for a damaged file.
 */
export function wordStreams(bytes: Uint8Array): Buffer {
  const given = new CompoundFile(bytes);
  const kept = CFB.utils.cfb_new();
  for (const name of STREAMS) {
    const content = given.stream(name);
    if (content === null) continue;
    if (name === TEXT_STREAM) refuseUnreadable(content);
    CFB.utils.cfb_add(kept, `/${name}`, content);
  }
  return CFB.write(kept, { type: 'buffer' });
}

function refuseUnreadable(text: Buffer): void {
  if (text.readUInt16LE(IDENTITY.offset) !== IDENTITY.word97) {
    throw new UnreadableDocumentError(
      'unsupported_format',
      'This is a document from before Word 97: convert it to .docx or PDF first.',
    );
  }
  if ((text.readUInt16LE(FLAGS.offset) & FLAGS.encrypted) !== 0) {
    throw new UnreadableDocumentError(
      'encrypted',
      'The Word document has a password: get a copy without one.',
    );
  }
}
