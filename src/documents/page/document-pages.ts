import { type Block, UnreadableDocumentError } from '../document.js';
import { pageBlocks } from './page-blocks.js';
import type { PageContent } from './page-content.js';

/** An annual report has some ten pages; yearbooks and scanned collections are not read. */
const MAX_PAGES = 400;

/** @throws {UnreadableDocumentError} for more pages than are read. */
export function limitPages(count: number): void {
  if (count <= MAX_PAGES) return;
  throw new UnreadableDocumentError(
    'too_large',
    `The document has ${count} pages, more than the ${MAX_PAGES} that are read: cut out the report.`,
  );
}

/** The blocks and pictures of a document's pages, which are added in their order. */
export class DocumentPages {
  readonly blocks: Block[] = [];
  images = 0;
  #pages = 0;
  #tables = 0;

  add(content: PageContent): void {
    this.#pages += 1;
    const onPage = pageBlocks(content, this.#pages, this.#tables);
    for (const block of onPage) this.blocks.push(block);
    this.#tables += onPage.filter(({ kind }) => kind === 'table').length;
    this.images += content.pictures;
  }
}
