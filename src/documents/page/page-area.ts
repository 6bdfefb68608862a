import type { Box } from './matrix.js';
import type { Glyph, PageContent, Rule } from './page-content.js';

/**
 * What a page shows of what it paints. Programs that print a web page paint the whole of it on every page, and what
 * lies outside of the page's edges is that of its neighbours.
 */
export function withinPage({ glyphs, rules, pictures }: PageContent, page: Box): PageContent {
  const [across, down] = [
    { from: page.left, to: page.right },
    { from: page.top, to: page.bottom },
  ];
  const isWithin = (glyph: Glyph) =>
    holds(across, middle(glyph.left, glyph.right)) && holds(down, middle(glyph.top, glyph.bottom));
  const shown: Glyph[] = [];
  for (const glyph of glyphs) if (isWithin(glyph) || goesOn(shown.at(-1), glyph)) shown.push(glyph);
  return {
    glyphs: shown,
    rules: {
      horizontal: rules.horizontal.flatMap((rule) => cut(rule, down, across)),
      vertical: rules.vertical.flatMap((rule) => cut(rule, across, down)),
    },
    pictures,
  };
}

/** A number that runs over the page's right edge is whole in the file, and another one without its end. */
function goesOn(before: Glyph | undefined, glyph: Glyph): boolean {
  if (before === undefined || before.operator !== glyph.operator) return false;
  const isNext = Math.abs(glyph.left - before.right) < glyph.size / 2 && glyph.top < before.bottom;
  return isNext && PART_OF_NUMBER.test(before.text) && PART_OF_NUMBER.test(glyph.text);
}

const PART_OF_NUMBER = /^[\d.,]$/u;

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
