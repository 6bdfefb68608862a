import type { Matrix } from '../page/matrix.js';
import type { RuleCollector } from '../page/rule-collector.js';
import { type Point, Subpaths } from '../page/subpaths.js';
import { OPERATOR } from './pdfjs.js';

/** The commands of a path, as pdfjs numbers them in the buffer of `constructPath`. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** How many coordinates follow each command. */
const COORDINATES: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [CLOSE]: 0 };

const STROKES: ReadonlySet<number> = new Set([
  OPERATOR.stroke,
  OPERATOR.closeStroke,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);

const FILLS: ReadonlySet<number> = new Set([OPERATOR.fill, OPERATOR.eoFill]);

/** Adds the lines of a path; `paint` is the painting operator that ends it: paths that only clip have none of these. */
export function addPath(rules: RuleCollector, paint: unknown, path: unknown, ctm: Matrix): void {
  if (typeof paint !== 'number' || !(path instanceof Float32Array)) return;
  const isStroke = STROKES.has(paint);
  if (!isStroke && !FILLS.has(paint)) return;
  for (const points of straightSubpaths(path)) {
    if (isStroke) rules.stroke(points, ctm);
    else rules.fill(points, ctm);
  }
}

/** The corner points of each part of the path that has no curve, closed parts ending where they began. */
function straightSubpaths(path: Float32Array): readonly (readonly Point[])[] {
  const subpaths = new Subpaths();
  let index = 0;
  while (index < path.length) {
    const command = path[index] ?? CLOSE;
    const point: Point = [path[index + 1] ?? 0, path[index + 2] ?? 0];
    if (command === MOVE) subpaths.move(point);
    else if (command === LINE) subpaths.line(point);
    else if (command === CURVE) subpaths.curve(point);
    else subpaths.close();
    index += 1 + (COORDINATES[command] ?? 0);
  }
  return subpaths.straight();
}
