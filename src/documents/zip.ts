import { unzipSync } from 'fflate';
import { UnreadableDocumentError } from './document.js';

/** No report comes near this; a file that unpacks to more was made to fill the memory. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** A .docx holds some tens of files; a damaged directory can claim billions. */
const MAX_ENTRIES = 10_000;

const OTHER_ZIP_FORMATS = [
  { entry: /^xl\//, reason: 'This is an Excel workbook (.xlsx): save the report as .docx or PDF.' },
  { entry: /^ppt\//, reason: 'This is a presentation (.pptx): save the report as .docx or PDF.' },
  {
    entry: /^content\.xml$/,
    reason: 'This is an OpenDocument file (.odt, .ods): convert it to .docx or PDF first.',
  },
] as const;

/** The zip files that are read, by a file that each of them holds. */
const READ_ZIP_FORMATS = [
  ['word/document.xml', 'docx'],
  ['OFD.xml', 'ofd'],
] as const;

/** Throws UnreadableDocumentError unless the zip file is a .docx or .ofd of a reasonable size. */
export function zipFormat(bytes: Uint8Array): 'docx' | 'ofd' {
  const names: string[] = [];
  let unpacked = 0;
  unzip(bytes, ({ name, originalSize }) => {
    if (names.push(name) > MAX_ENTRIES) throw new RangeError(`More than ${MAX_ENTRIES} entries`);
    unpacked += originalSize;
    return false;
  });
  const format = READ_ZIP_FORMATS.find(([entry]) => names.includes(entry))?.[1];
  if (format === undefined) {
    const known = OTHER_ZIP_FORMATS.find(({ entry }) => names.some((name) => entry.test(name)));
    throw new UnreadableDocumentError(
      'unsupported_format',
      known?.reason ?? 'This is a zip archive: unpack it and read the files in it.',
    );
  }
  if (unpacked > MAX_UNPACKED_BYTES) {
    throw new UnreadableDocumentError(
      'too_large',
      `The .${format} file unpacks to ${Math.round(unpacked / 2 ** 20)} MiB, more than the ` +
        `${MAX_UNPACKED_BYTES / 2 ** 20} MiB that are read: remove its pictures.`,
    );
  }
  return format;
}

/** The text of one file of the archive; null where there is none of this name. */
export function readZipEntry(bytes: Uint8Array, entry: string): string | null {
  const content = unzip(bytes, ({ name }) => name === entry)[entry];
  return content === undefined ? null : new TextDecoder().decode(content);
}

/** The texts of the files whose names match, by their names. */
export function readZipEntries(bytes: Uint8Array, names: RegExp): ReadonlyMap<string, string> {
  const contents = unzip(bytes, ({ name }) => names.test(name));
  return new Map(
    Object.entries(contents).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    throw new UnreadableDocumentError(
      'damaged',
      'The zip file (.docx, .ofd, .zip) is cut off or damaged: fetch it again.',
      { cause },
    );
  }
}
