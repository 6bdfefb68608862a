import path from 'node:path';
import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { UnreadableDocumentError } from '../document.js';
import { readZipEntries } from '../zip.js';

/** A file of the package, by the path that it stands at. */
export interface OfdFile {
  readonly path: string;
  readonly root: Element;
}

/** The XML files of an OFD document (GB/T 33190-2016, 7.1). */
export class OfdPackage {
  readonly #files: ReadonlyMap<string, string>;

  /** @throws {UnreadableDocumentError} when the package is damaged. */
  constructor(bytes: Uint8Array) {
    this.#files = readZipEntries(bytes, /\.xml$/i);
  }

  /**
   * The file at a location, which counts from the folder of the file that names it, or with a slash from the root.
   *
   * @throws {UnreadableDocumentError} where there is none.
   */
  open(location: string, from?: OfdFile): OfdFile {
    const folder = from === undefined || location.startsWith('/') ? '' : path.posix.dirname(from.path);
    const file = path.posix.join('/', folder, location.trim()).slice(1);
    const root = parseDocument(this.#files.get(file) ?? '', { xmlMode: true }).children.find(isTag);
    if (root !== undefined) return { path: file, root };
    throw new UnreadableDocumentError('damaged', `The OFD file lacks its part ${file}: fetch it again.`);
  }
}
