import { type Box, type Matrix, transformBox } from './matrix.js';
import type { Rule } from './page-content.js';
import type { Point } from './subpaths.js';

/** A filled rectangle, or a slanting stroke, that is thicker than this is no ruling line. Points. */
const MAX_THICKNESS = 3;

/** Sides of a square may differ by this. Points. */
const SQUARE = 0.1;

/** Collects the ruling lines among the painted paths of a page. */
export class RuleCollector {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];

  /** Straight lines from point to point. */
  stroke(points: readonly Point[], matrix: Matrix): void {
    points.slice(1).forEach((end, index) => {
      const start = points[index];
      if (start !== undefined) this.#addBox(transformBox(matrix, ...start, ...end));
    });
  }

  /** A line that is drawn as a thin rectangle. */
  fill(points: readonly Point[], matrix: Matrix): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    this.#addBox(transformBox(matrix, left, top, right, bottom));
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
