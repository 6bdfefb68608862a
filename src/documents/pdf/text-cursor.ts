import { IDENTITY, type Matrix } from '../page/matrix.js';

/** Where the next glyph goes: an offset within the text matrix, and where the line began. */
export class TextCursor {
  matrix: Matrix = IDENTITY;
  x = 0;
  y = 0;
  #lineX = 0;
  #lineY = 0;

  /** BT and Tm. */
  moveTo(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.#lineX = this.#lineY = 0;
  }

  /** Td, TD and T*: a new line, relative to the beginning of the last. */
  moveLine(x: number, y: number): void {
    this.x = this.#lineX += x;
    this.y = this.#lineY += y;
  }
}
