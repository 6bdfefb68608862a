export type Point = readonly [x: number, y: number];

/** The parts of a path, as its commands draw them. */
export class Subpaths {
  readonly #parts: { readonly points: Point[]; isStraight: boolean }[] = [];

  move(to: Point): void {
    this.#parts.push({ points: [to], isStraight: true });
  }

  line(to: Point): void {
    this.#parts.at(-1)?.points.push(to);
  }

  curve(to: Point): void {
    const part = this.#parts.at(-1);
    if (part === undefined) return;
    part.points.push(to);
    part.isStraight = false;
  }

  /** Back to where the part began. */
  close(): void {
    const part = this.#parts.at(-1);
    part?.points.push(...part.points.slice(0, 1));
  }

  /** The corner points of each part that has no curve. */
  straight(): readonly (readonly Point[])[] {
    return this.#parts.filter(({ isStraight }) => isStraight).map(({ points }) => points);
  }
}
