import { type Matrix, transformBox } from './matrix.js';

/** Part of a font's size that stands above and below the base line, near enough to tell lines and cells apart. */
export const ASCENT = 0.85;
export const DESCENT = 0.15;

/** A smaller picture is an ornament. Points. */
const PICTURE_WIDTH = 100;
const PICTURE_HEIGHT = 50;

/** Whether a picture that fills the unit square is shown so large that it is one. */
export function isPictureSized(matrix: Matrix): boolean {
  const { left, top, right, bottom } = transformBox(matrix, 0, 0, 1, 1);
  return right - left > PICTURE_WIDTH && bottom - top > PICTURE_HEIGHT;
}
