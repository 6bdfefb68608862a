import { IDENTITY, type Matrix } from '../page/matrix.js';

/** What pdfjs passes with an operator. A damaged file can put anything there; what makes no sense is read as nothing. */
export type Arguments = readonly unknown[];

export interface Font {
  /** Writes downwards. */
  readonly isVertical: boolean;
  /** From glyph space to text space, usually 1/1000. */
  readonly scale: number;
}

export const USUAL_FONT: Font = { isVertical: false, scale: 0.001 };

export interface PdfjsGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

export function isGlyph(value: unknown): value is PdfjsGlyph {
  if (typeof value !== 'object' || value === null) return false;
  const { unicode, width } = value as Partial<PdfjsGlyph>;
  return typeof unicode === 'string' && Number.isFinite(width);
}

export function toFont(value: unknown): Font {
  if (typeof value !== 'object' || value === null) return USUAL_FONT;
  const { vertical, fontMatrix } = value as { vertical?: unknown; fontMatrix?: unknown };
  const scale = toNumber(toArray(fontMatrix)[0]);
  return { isVertical: vertical === true, scale: scale === 0 ? USUAL_FONT.scale : scale };
}

export function toArray(value: unknown): Arguments {
  return Array.isArray(value) ? value : [];
}

export function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function toMatrix(value: unknown): Matrix {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return IDENTITY;
  const [a, b, c, d, e, f] = value;
  const matrix = [a, b, c, d, e, f];
  return matrix.every((element) => Number.isFinite(element)) ? (matrix as unknown as Matrix) : IDENTITY;
}
