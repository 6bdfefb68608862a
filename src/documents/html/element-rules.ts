import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** Elements whose text is not part of the page's content. */
const WITHOUT_CONTENT = new Set(
  'script style noscript template title iframe object svg canvas audio video select datalist textarea'.split(
    ' ',
  ),
);

/** Elements that browsers display as blocks (HTML standard, 15.3 "Flow content"). */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'optgroup p plaintext pre search section summary ul xmp'
  ).split(' '),
);

const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** Struck out by the author: it no longer holds. */
const STRUCK = new Set(['del', 's', 'strike']);

export function isSkipped(element: Element): boolean {
  return WITHOUT_CONTENT.has(element.name) || STRUCK.has(element.name) || isHidden(element);
}

export function isHidden({ attribs }: Element): boolean {
  return (
    attribs.hidden !== undefined || isStyled(attribs, /display\s*:\s*none|text-decoration[^;]*line-through/i)
  );
}

/** A raised number behind a figure refers to a note, and must not run into it. */
export function isNoteMark(element: Element): boolean {
  return element.name === 'sup' && /^\s*\d+\s*$/.test(textOf(element));
}

export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textOf).join('') : '';
}

/** Keeps its place in the layout, unlike a skipped element: a hidden cell is an empty cell. */
export function isInvisible({ attribs }: Element): boolean {
  return isStyled(attribs, /visibility\s*:\s*(?:hidden|collapse)/i);
}

/** An inline block counts as a block: figures in inline blocks beside each other must not run into one number. */
export function isBlock({ name, attribs }: Element): boolean {
  return BLOCKS.has(name) || isStyled(attribs, /display\s*:\s*(?:block|flex|grid|table|list-item|inline-)/i);
}

function isStyled({ style }: Element['attribs'], as: RegExp): boolean {
  return style !== undefined && as.test(style);
}

export function isPreformatted({ name }: Element): boolean {
  return PREFORMATTED.has(name);
}
