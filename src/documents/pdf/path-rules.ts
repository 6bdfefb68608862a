import { type Box, type Matrix, transformBox } from './matrix.js';
import type { Rule } from './page-content.js';
import { OPERATOR } from './pdfjs.js';

/** The commands of a path, as pdfjs numbers them in the buffer of `constructPath`. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** How many coordinates follow each command. */
const COORDINATES: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [CLOSE]: 0 };

/** A filled rectangle, or a slanting stroke, that is thicker than this is no ruling line. Points. */
const MAX_THICKNESS = 3;

/** Sides of a square may differ by this. Points. */
const SQUARE = 0.1;

const STROKES: ReadonlySet<number> = new Set([
  OPERATOR.stroke,
  OPERATOR.closeStroke,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);

const FILLS: ReadonlySet<number> = new Set([OPERATOR.fill, OPERATOR.eoFill]);

type Point = readonly [x: number, y: number];

/** Collects the ruling lines among the painted paths of a page. */
export class RuleCollector {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];

  /** `paint` is the painting operator that ends the path; paths that only clip have none of these. */
  add(paint: unknown, path: unknown, ctm: Matrix): void {
    if (typeof paint !== 'number' || !(path instanceof Float32Array)) return;
    if (STROKES.has(paint)) {
      for (const points of straightSubpaths(path)) this.#addOutline(points, ctm);
    } else if (FILLS.has(paint)) {
      for (const points of straightSubpaths(path)) this.#addArea(points, ctm);
    }
  }

  #addOutline(points: readonly Point[], ctm: Matrix): void {
    points.slice(1).forEach((end, index) => {
      const start = points[index];
      if (start !== undefined) this.#addBox(transformBox(ctm, ...start, ...end));
    });
  }

  /** A line that is drawn as a thin rectangle. */
  #addArea(points: readonly Point[], ctm: Matrix): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    this.#addBox(transformBox(ctm, left, top, right, bottom));
  }

  #addBox({ left, top, right, bottom }: Box): void {
    const width = right - left;
    const height = bottom - top;
    // A dot of a dotted line is about as wide as it is high: its neighbours tell later which way the line goes.
    if (height <= MAX_THICKNESS && width >= height - SQUARE) {
      this.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    }
    if (width <= MAX_THICKNESS && height >= width - SQUARE) {
      this.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  }
}

interface Subpath {
  readonly points: Point[];
  isStraight: boolean;
}

/** The corner points of each part of a path that has no curve, closed parts ending where they began. */
function straightSubpaths(path: Float32Array): Point[][] {
  const subpaths: Subpath[] = [];
  let index = 0;
  while (index < path.length) {
    const command = path[index] ?? CLOSE;
    const point: Point = [path[index + 1] ?? 0, path[index + 2] ?? 0];
    const current = subpaths.at(-1);
    if (command === MOVE) subpaths.push({ points: [point], isStraight: true });
    else if (command === LINE) current?.points.push(point);
    else if (command === CURVE && current !== undefined) current.isStraight = false;
    else current?.points.push(...current.points.slice(0, 1));
    index += 1 + (COORDINATES[command] ?? 0);
  }
  return subpaths.filter(({ isStraight }) => isStraight).map(({ points }) => points);
}
