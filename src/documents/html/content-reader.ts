import { type AnyNode, type Element, isTag, isText, type Text } from 'domhandler';
import type { Attachment } from '../document.js';
import { attachmentOf } from './attachment.js';
import type { CellDraft, Draft } from './draft.js';
import { isBlock, isInvisible, isNoteMark, isPreformatted, isSkipped } from './element-rules.js';
import { fieldText } from './field.js';
import { formGrid } from './grid.js';
import { isFrame, isLayoutTable } from './layout-table.js';
import { ParagraphText } from './paragraph-text.js';
import { isPicture } from './picture.js';
import { collapse } from './white-space.js';

/** Walks the document once, in reading order, and collects everything that the document model holds. */
export class ContentReader {
  readonly meta = new Map<string, string>();
  readonly attachments: Attachment[] = [];
  title: string | null = null;
  images = 0;

  readonly #text: ParagraphText;
  /** Where paragraphs and tables go: the document's blocks, or the content of the cell that is being read. */
  #blocks: Draft[] = [];
  #isVisible = true;
  #isPreformatted = false;
  #isInCell = false;
  #tables = 0;

  constructor(source: string) {
    this.#text = new ParagraphText(source);
  }

  read(root: AnyNode): readonly Draft[] {
    return this.#collect(() => this.#readNode(root));
  }

  #readNode(node: AnyNode): void {
    if (isText(node)) this.#addText(node);
    else if (isTag(node)) this.#readElement(node);
    else if ('children' in node) this.#readChildren(node.children);
  }

  #readChildren(children: readonly AnyNode[]): void {
    for (const child of children) this.#readNode(child);
  }

  #readElement(element: Element): void {
    this.#noteHead(element);
    if (this.#isInCell && this.#isVisible) this.#text.addField(fieldText(element));
    if (isSkipped(element)) return;
    const wasVisible = this.#isVisible;
    this.#isVisible &&= !isInvisible(element);
    if (this.#isVisible) this.#noteContent(element);
    this.#readContent(element);
    this.#isVisible = wasVisible;
  }

  #noteHead({ name, attribs, children }: Element): void {
    if (name === 'title') {
      this.title ??= collapse(children.map((child) => (isText(child) ? child.data : '')).join('')) || null;
    } else if (name === 'meta') {
      const key = (attribs.name ?? attribs.property ?? '').trim().toLowerCase();
      const content = attribs.content?.trim() ?? '';
      if (key !== '' && content !== '' && !this.meta.has(key)) this.meta.set(key, content);
    }
  }

  #noteContent(element: Element): void {
    if (element.name === 'img' && isPicture(element)) this.images++;
    if (element.name === 'a') {
      const attachment = attachmentOf(element);
      if (attachment !== null) this.attachments.push(attachment);
    }
  }

  #readContent(element: Element): void {
    if (element.name === 'table') {
      this.#readTable(element);
    } else if (element.name === 'br') {
      this.#endParagraph();
    } else if (isPreformatted(element)) {
      this.#readPreformatted(element);
    } else if (isBlock(element)) {
      this.#endParagraph();
      this.#readChildren(element.children);
      this.#endParagraph();
    } else if (isNoteMark(element) && !this.#text.isEmpty) {
      this.#text.addMark('[');
      this.#readChildren(element.children);
      this.#text.addMark(']');
    } else {
      this.#readChildren(element.children);
    }
  }

  #readPreformatted(element: Element): void {
    const wasPreformatted = this.#isPreformatted;
    this.#endParagraph();
    this.#isPreformatted = true;
    this.#readChildren(element.children);
    this.#endParagraph();
    this.#isPreformatted = wasPreformatted;
  }

  #addText(node: Text): void {
    if (!this.#isVisible) return;
    const { data } = node;
    if (!this.#isPreformatted) {
      this.#text.append({ node, start: 0, end: data.length });
      return;
    }
    let start = 0;
    for (const [index, line] of data.split(/\n/).entries()) {
      if (index > 0) this.#endParagraph();
      this.#text.append({ node, start, end: start + line.length });
      start += line.length + 1;
    }
  }

  #endParagraph(): void {
    const paragraph = this.#text.end();
    if (paragraph !== null) this.#blocks.push(paragraph);
  }

  #readTable(table: Element): void {
    this.#endParagraph();
    for (const caption of shownChildren(table, 'caption')) this.#readElement(caption);
    const groups = shownChildren(table, 'thead', 'tbody', 'tfoot');
    // The foot stands last wherever it is written.
    groups.sort((one, other) => Number(one.name === 'tfoot') - Number(other.name === 'tfoot'));
    const grid = formGrid(groups.map((group) => this.#readRows(group)));
    const isOnlyFrame = isFrame(grid);
    if (!isOnlyFrame) this.#tables++;

    const blocks: readonly Draft[] =
      isOnlyFrame || isLayoutTable(grid)
        ? grid.cells.flatMap(({ cell }) => cell.content)
        : [{ kind: 'table', grid }];
    for (const block of blocks) this.#blocks.push(block);
  }

  #readRows(group: Element): CellDraft[][] {
    return shownChildren(group, 'tr').map((row) =>
      shownChildren(row, 'td', 'th').map((cell) => this.#readCell(cell)),
    );
  }

  #readCell(cell: Element): CellDraft {
    const tablesBefore = this.#tables;
    const wasInCell = this.#isInCell;
    this.#isInCell = true;
    const content = this.#collect(() => this.#readElement(cell));
    this.#isInCell = wasInCell;
    const [first] = content;
    return {
      element: cell,
      rowSpan: span(cell.attribs.rowspan, 0),
      columnSpan: span(cell.attribs.colspan, 1),
      content,
      holdsTable: this.#tables > tablesBefore,
      offset: first?.kind === 'paragraph' ? first.offset : null,
    };
  }

  /** The blocks that `read` comes upon, kept apart from those before and after. */
  #collect(read: () => void): readonly Draft[] {
    const outer = this.#blocks;
    const blocks: Draft[] = [];
    this.#blocks = blocks;
    read();
    this.#endParagraph();
    this.#blocks = outer;
    return blocks;
  }
}

/** The child elements of these names that are not hidden. */
function shownChildren({ children }: Element, ...names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => isTag(child) && names.includes(child.name) && !isSkipped(child),
  );
}

/** The span that an attribute states; 1 where it states none. */
function span(attribute: string | undefined, least: number): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.max(number, least);
}
