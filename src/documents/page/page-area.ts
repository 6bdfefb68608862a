import type { Box } from './matrix.js';
import type { PageContent, Rule } from './page-content.js';

/**
 * What a page shows of what it paints. Programs that print a web page paint the whole of it on every page, and what
 * lies outside of the page's edges is that of its neighbours.
 */
export function withinPage({ glyphs, rules, pictures }: PageContent, page: Box): PageContent {
  const [across, down] = [
    { from: page.left, to: page.right },
    { from: page.top, to: page.bottom },
  ];
  return {
    glyphs: glyphs.filter(
      (glyph) =>
        holds(across, middle(glyph.left, glyph.right)) && holds(down, middle(glyph.top, glyph.bottom)),
    ),
    rules: {
      horizontal: rules.horizontal.flatMap((rule) => cut(rule, down, across)),
      vertical: rules.vertical.flatMap((rule) => cut(rule, across, down)),
    },
    pictures,
  };
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The part of a line that lies within the page, `along` it and `across` it; none where it lies outside. */
function cut({ at, from, to }: Rule, across: Extent, along: Extent): readonly Rule[] {
  const part = { at, from: Math.max(from, along.from), to: Math.min(to, along.to) };
  return holds(across, at) && part.from <= part.to ? [part] : [];
}

function holds({ from, to }: Extent, position: number): boolean {
  return position >= from && position <= to;
}

function middle(one: number, other: number): number {
  return (one + other) / 2;
}
