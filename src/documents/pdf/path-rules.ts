import type { Matrix } from '../page/matrix.js';
import type { Point, RuleCollector } from '../page/rule-collector.js';
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
