import { type Block, type Document, UnreadableDocumentError } from '../document.js';
import { pageBlocks } from '../page/page-blocks.js';
import { interpretPage } from './page-interpreter.js';
import { type PdfjsDocument, withPdf } from './pdfjs.js';

/** An annual report has some ten pages; yearbooks and scanned collections are not read. */
const MAX_PAGES = 400;

/** Reads a PDF: its ruled tables, and the lines of text outside them with the position of each piece. */
export function readPdf(bytes: Uint8Array): Promise<Document> {
  return withPdf(bytes, async (pdf) => {
    if (pdf.numPages > MAX_PAGES) {
      throw new UnreadableDocumentError(
        'too_large',
        `The PDF has ${pdf.numPages} pages, more than the ${MAX_PAGES} that are read: cut out the report.`,
      );
    }
    const title = await readTitle(pdf);
    return {
      format: 'pdf',
      charset: null,
      title,
      meta: new Map(),
      ...(await readPages(pdf)),
      endsInText: false,
      attachments: [],
    };
  });
}

async function readPages(pdf: PdfjsDocument): Promise<Pick<Document, 'blocks' | 'images'>> {
  const blocks: Block[] = [];
  let tables = 0;
  let images = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await interpretPage(page);
    page.cleanup();
    const onPage = pageBlocks(content, number, tables);
    blocks.push(...onPage);
    tables += onPage.filter(({ kind }) => kind === 'table').length;
    images += content.pictures;
  }
  return { blocks, images };
}

async function readTitle(pdf: PdfjsDocument): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title || null;
}
