import { mapCells } from '../printed-report.js';
import type { Noise } from './noise.js';

const BETWEEN = /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu;

/** Many programs that turn a document into text put a space between Chinese characters and figures: 计 1 条, 4.1 万元. */
export const spacedFigures: Noise = {
  name: 'spaces-around-figures',
  onPrinted: (report) => {
    const { parts, ...others } = mapCells(report, (cell) => ({ ...cell, text: spaced(cell.text) }));
    return {
      ...others,
      parts: parts.map((part) => (part.kind === 'table' ? part : { ...part, text: spaced(part.text) })),
    };
  },
};

function spaced(text: string): string {
  return text.replace(BETWEEN, ' ');
}
