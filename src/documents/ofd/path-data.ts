import { type Point, Subpaths } from '../page/subpaths.js';
import { numberIn, wordsIn } from './element.js';

/** How many numbers follow each command (GB/T 33190-2016, table 36); the last two are where it leads. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corner points of each part of a path that has no curve, closed parts ending where they began. */
export function straightSubpaths(data: string): readonly (readonly Point[])[] {
  const subpaths = new Subpaths();
  const words = wordsIn(data);
  let index = 0;
  while (index < words.length) {
    const command = words[index] ?? '';
    const count = NUMBERS[command] ?? 0;
    const [x = 0, y = 0] = words
      .slice(index + 1, index + 1 + count)
      .slice(-2)
      .map((word) => numberIn(word, 0));
    draw(subpaths, command, [x, y]);
    index += 1 + count;
  }
  return subpaths.straight();
}

function draw(subpaths: Subpaths, command: string, to: Point): void {
  if (command === 'S' || command === 'M') subpaths.move(to);
  else if (command === 'L') subpaths.line(to);
  else if (command === 'C') subpaths.close();
  else if (command in NUMBERS) subpaths.curve(to);
}
