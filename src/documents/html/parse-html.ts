import { type ChildNode, type Document as HtmlDocument, isTag, isText, type ParentNode } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { UnreadableDocumentError } from '../document.js';
import { SourceCursor } from './source-cursor.js';

/**
 * Browsers stop nesting at about 512. Without a bound the parser's time grows with the square of the depth, so that
 * some kilobytes of `<div>` would keep it busy for minutes.
 */
const MAX_DEPTH = 1500;

/**
 * Parses HTML as the standard says. The `startIndex` of a text node is its offset in the source, where known.
 *
 * By the parser of cheerio, without its `load`: that makes a class for each page, and V8 keeps what a class refers to,
 * here all elements, until it collects the whole heap.
 */
export function parseHtml(source: string): HtmlDocument {
  return parse(source, { treeAdapter: locatingAdapter(source) });
}

/** The usual tree builder, which also notes where texts begin, and gives up on bottomless nesting. */
function locatingAdapter(source: string): typeof adapter {
  const cursor = new SourceCursor(source);
  const locate = (parent: ParentNode, node: ChildNode | null | undefined, text: string) => {
    const first = text[0];
    if (!node || !isText(node) || node.startIndex !== null || first === undefined || text.trim() === '')
      return;
    node.startIndex = cursor.next(first, isTag(parent) ? parent.name : '');
  };
  let depth = 0;
  return {
    ...adapter,
    insertText(parent, text) {
      adapter.insertText(parent, text);
      locate(parent, parent.lastChild, text);
    },
    insertTextBefore(parent, text, reference) {
      adapter.insertTextBefore(parent, text, reference);
      locate(parent, reference.prev, text);
    },
    onItemPush() {
      if (++depth <= MAX_DEPTH) return;
      throw new UnreadableDocumentError(
        'damaged',
        `The page nests its elements more than ${MAX_DEPTH} deep, which no page of a site does: fetch it again.`,
      );
    },
    onItemPop() {
      depth--;
    },
  };
}
