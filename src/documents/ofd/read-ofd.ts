import type { Document } from '../document.js';
import { DocumentPages, limitPages } from '../page/document-pages.js';
import { childrenNamed, elementAt, textOf } from './element.js';
import { type OfdFile, OfdPackage } from './ofd-package.js';
import { OfdPage } from './ofd-page.js';

/**
 * Reads an OFD (GB/T 33190-2016), the national format for fixed pages, as a PDF is read: its ruled tables, and the
 * lines of text outside them. Of several documents in one package it reads the first; seals and notes are left out.
 */
export function readOfd(bytes: Uint8Array): Document {
  const files = new OfdPackage(bytes);
  const entry = files.open('OFD.xml');
  const document = files.open(textOf(elementAt(entry.root, 'DocBody', 'DocRoot')), entry);
  const { blocks, images } = readPages(files, document);
  return {
    format: 'ofd',
    charset: null,
    title: textOf(elementAt(entry.root, 'DocBody', 'DocInfo', 'Title')).trim() || null,
    meta: new Map(),
    blocks,
    images,
    endsInText: false,
    attachments: [],
  };
}

function readPages(files: OfdPackage, document: OfdFile): DocumentPages {
  const common = elementAt(document.root, 'CommonData');
  const templates = new Map(
    childrenNamed(common, 'TemplatePage').map(({ attribs: { ID, BaseLoc = '' } }) => [ID, BaseLoc]),
  );
  const usualArea = common === undefined ? undefined : elementAt(common, 'PageArea', 'PhysicalBox');
  const listed = childrenNamed(elementAt(document.root, 'Pages'), 'Page');
  limitPages(listed.length);
  const pages = new DocumentPages();
  for (const { attribs } of listed) {
    const { root } = files.open(attribs.BaseLoc ?? '', document);
    const page = new OfdPage();
    for (const { attribs: used } of childrenNamed(root, 'Template')) {
      const location = templates.get(used.TemplateID);
      if (location !== undefined) page.paint(files.open(location, document).root);
    }
    page.paint(root);
    pages.add(page.within(textOf(elementAt(root, 'Area', 'PhysicalBox') ?? usualArea)));
  }
  return pages;
}
