import { load } from 'cheerio';
import { type ChildNode, type Document as HtmlDocument, isTag, isText, type ParentNode } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { UnreadableDocumentError } from '../document.js';
import { SourceCursor } from './source-cursor.js';

/**
 * Browsers stop nesting at about 512. Without a bound the parser's time grows with the square of the depth, so that
 * some kilobytes of `<div>` would keep it busy for minutes.
 */
const MAX_DEPTH = 1500;

/** Parses HTML as the standard says. The `startIndex` of a text node is its offset in the source, where known. */
export function parseHtml(source: string): HtmlDocument {
  const [root] = load(source, { treeAdapter: locatingAdapter(source) }).root();
  if (root === undefined) throw new Error('The parser returned no document');
  return root;
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
