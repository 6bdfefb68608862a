import { randomReport } from '../report.js';
import { mapFigures } from './map-report.js';
import type { Noise } from './noise.js';

/** A township: hardly a figure above 0, and nothing printed for the zeros. */
const township: Noise = {
  name: 'township',
  onReport: (report, random) =>
    mapFigures(randomReport(report.form, random, 'small'), (figure) =>
      figure.value === 0 ? { ...figure, printed: '', value: null, state: 'blank' } : figure,
    ),
};

const city: Noise = {
  name: 'city',
  onReport: (report, random) => randomReport(report.form, random, 'large'),
};

export const SCALES: readonly Noise[] = [township, city];
