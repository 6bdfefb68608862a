import type { Document } from '../document.js';
import { DocumentPages, limitPages } from '../page/document-pages.js';
import { interpretPage } from './page-interpreter.js';
import { type PdfjsDocument, withPdf } from './pdfjs.js';

/** Reads a PDF: its ruled tables, and the lines of text outside them with the position of each piece. */
export function readPdf(bytes: Uint8Array): Promise<Document> {
  return withPdf(bytes, async (pdf) => {
    limitPages(pdf.numPages);
    const title = await readTitle(pdf);
    const { blocks, images } = await readPages(pdf);
    return {
      format: 'pdf',
      charset: null,
      title,
      meta: new Map(),
      blocks,
      images,
      endsInText: false,
      attachments: [],
    };
  });
}

async function readPages(pdf: PdfjsDocument): Promise<DocumentPages> {
  const pages = new DocumentPages();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await interpretPage(page);
    page.cleanup();
    pages.add(content);
  }
  return pages;
}

async function readTitle(pdf: PdfjsDocument): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title || null;
}
