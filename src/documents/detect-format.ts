import { utf16Charset } from '../charset/decode-text.js';
import { UnreadableDocumentError } from './document.js';
import { zipFormat } from './zip.js';

/** What the first bytes say; `text` stands for HTML and plain text, which only their content tells apart. */
export type ByteFormat = 'pdf' | 'ofd' | 'docx' | 'doc' | 'mhtml' | 'text';

/** A file format that is known and not read: the bytes it begins with, and what to do about it. */
interface UnreadFormat {
  readonly magic: RegExp;
  readonly name: string;
  readonly advice: string;
}

const AS_DOCX_OR_PDF = 'convert it to .docx or PDF first';
const AS_PICTURE = 'the figures in a picture need a person or character recognition';
const UNPACK = 'unpack it and read the files in it';

const UNREAD_FORMATS: readonly UnreadFormat[] = [
  { magic: /^\{\\rtf/, name: 'an RTF file', advice: AS_DOCX_OR_PDF },
  {
    magic: /^\s*<\?xml[^>]*>\s*<\?mso-application/,
    name: 'a Word or Excel XML file',
    advice: AS_DOCX_OR_PDF,
  },
  { magic: /^\x89PNG/, name: 'a PNG picture', advice: AS_PICTURE },
  { magic: /^\xff\xd8\xff/, name: 'a JPEG picture', advice: AS_PICTURE },
  { magic: /^GIF8/, name: 'a GIF picture', advice: AS_PICTURE },
  { magic: /^BM.{4}\0{4}/s, name: 'a BMP picture', advice: AS_PICTURE },
  { magic: /^(?:II\*\0|MM\0\*)/, name: 'a TIFF picture', advice: AS_PICTURE },
  { magic: /^RIFF.{4}WEBP/s, name: 'a WebP picture', advice: AS_PICTURE },
  { magic: /^Rar!/, name: 'a RAR archive', advice: UNPACK },
  { magic: /^7z\xbc\xaf/, name: 'a 7z archive', advice: UNPACK },
];

/** Tab, the line breaks, form feed, and the escape that switches character sets. */
const CONTROLS_IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** The first header of what Word saves as a single page, and of what browsers do. */
const WEB_ARCHIVE = /^\s*(?:MIME-Version:|From: \W?Saved by)/i;

/** The stream that an OLE file keeps its text in tells what it is. */
const OLE_STREAMS = [
  { stream: 'Workbook', name: 'an old Excel workbook (.xls)' },
  { stream: 'PowerPoint Document', name: 'an old presentation (.ppt)' },
] as const;

/** A reader of PDF accepts the mark anywhere in the first 1024 bytes. */
const HEAD_BYTES = 1024;

/** Throws UnreadableDocumentError for every format that is not read, with what it is and what to do. */
export function detectFormat(bytes: Uint8Array): ByteFormat {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (/^[^<]*?%PDF-\d/.test(head)) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return zipFormat(bytes);
  }
  if (WEB_ARCHIVE.test(head)) return 'mhtml';
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    refuseOleUnlessWord(bytes);
    return 'doc';
  }
  const unread = UNREAD_FORMATS.find(({ magic }) => magic.test(head));
  if (unread !== undefined) throw unsupported(`This is ${unread.name}: ${unread.advice}.`);
  if (isBinary(bytes)) {
    throw unsupported(
      'This is a binary file of an unknown kind: PDF, .ofd, .docx, .doc, HTML, .mht and plain text can be read.',
    );
  }
  return 'text';
}

/** An OLE file may also be a .docx with a password: its content is one stream of this name. */
function refuseOleUnlessWord(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (stream: string) => file.includes(stream, 0, 'utf16le');
  if (has('EncryptedPackage')) {
    throw new UnreadableDocumentError('encrypted', 'The Office file has a password: get a copy without one.');
  }
  if (has('WordDocument')) return;
  const known = OLE_STREAMS.find(({ stream }) => has(stream));
  throw unsupported(
    known === undefined
      ? `This is an old Office file of an unknown kind, or a part of one: fetch it again, or ${AS_DOCX_OR_PDF}.`
      : `This is ${known.name}: ${AS_DOCX_OR_PDF}.`,
  );
}

/** Control characters do not occur in text, save a stray one; UTF-16 is made of bytes of every kind. */
function isBinary(bytes: Uint8Array): boolean {
  if (utf16Charset(bytes) !== null) return false;
  const head = bytes.subarray(0, HEAD_BYTES);
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && !CONTROLS_IN_TEXT.has(byte)) controls += 1;
  return controls * 50 > head.length;
}

function unsupported(reason: string): UnreadableDocumentError {
  return new UnreadableDocumentError('unsupported_format', reason);
}
