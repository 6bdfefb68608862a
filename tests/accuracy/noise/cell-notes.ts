import type { Figure } from '../filled-report.js';
import type { Random } from '../random.js';
import { mapFigures } from './map-report.js';
import type { Noise } from './noise.js';

type Print = (printed: string, random: Random) => string;

const NOTES: readonly [Print, ...Print[]] = [
  (printed) => `${printed}（其中1件为上年结转）`,
  (printed) => `${printed}(含网络申请2件)`,
  (printed) => `${printed}（占3.5%）`,
  (printed) => `${printed}①`,
  (printed) => `${printed}*`,
  (printed) => `${printed}[1]`,
];

/** A remark behind the number, within its cell: the number is certain all the same. */
const notesInCells: Noise = {
  name: 'notes-in-cells',
  appliesTo: (_, shape) => shape.keepsCells,
  onReport: (report, random) => {
    const print = random.pick(NOTES);
    return mapFigures(report, (figure) =>
      (figure.value ?? 0) > 0 && random.chance(0.2)
        ? { ...figure, printed: print(figure.printed, random) }
        : figure,
    );
  },
};

const APPROXIMATIONS: readonly [Print, ...Print[]] = [
  (printed) => `约${printed}`,
  (printed) => `近${printed}`,
  (printed) => `${printed}余`,
  (printed) => `${printed}多`,
  (printed) => `${printed}左右`,
  (printed) => `≥${printed}`,
  (printed) => `${printed}-${Number(printed) + 2}`,
  (printed) => `${printed}%`,
  (printed) => `${printed}/12`,
  (printed) => `增${printed}/减5`,
  (printed) => `${printed}、3`,
  (printed) => `${printed}?`,
];

/** What stands in the cell is no single exact number. */
const inexactNumbers: Noise = {
  name: 'inexact-numbers',
  appliesTo: (_, shape) => shape.keepsCells,
  onReport: (report, random) => {
    const print = random.pick(APPROXIMATIONS);
    return mapFigures(report, (figure): Figure => {
      if ((figure.value ?? 0) <= 0 || !random.chance(0.2)) return figure;
      return { ...figure, printed: print(figure.printed, random), value: null, state: 'unreadable' };
    });
  },
};

export const CELL_NOTES: readonly Noise[] = [notesInCells, inexactNumbers];
