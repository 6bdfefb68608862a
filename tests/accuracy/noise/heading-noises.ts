import { reported } from '../figures.js';
import type { Figure, FilledReport, FilledRow, Label } from '../filled-report.js';
import { sum } from '../requests-figures.js';
import { OTHER_HANDLING_ROW } from '../requests-labels.js';
import type { Noise } from './noise.js';

type FiguresOf = (heading: Label, beside: readonly FilledRow[]) => readonly Figure[];

/** 三、本年度办理结果 and （三）不予公开 in rows of their own above their rows, and no longer beside them. */
function liftHeadings(report: FilledReport, figuresOf: FiguresOf): FilledReport {
  const requests = report.requests.flatMap((row, index, rows) => {
    const above = rows[index - 1]?.headings ?? [];
    const begun = row.headings.filter((heading) => !above.includes(heading));
    const lifted = begun.map((heading): FilledRow => {
      const figures = figuresOf(
        heading,
        rows.filter(({ headings }) => headings.includes(heading)),
      );
      const isRow =
        heading.text === OTHER_HANDLING_ROW.label.text && figures.some(({ printed }) => printed !== '');
      return { ...row, code: '', label: heading, headings: [], figures, isStranger: !isRow };
    });
    return [...lifted, { ...row, headings: [] }];
  });
  return { ...report, requests };
}

const headingRows: Noise = {
  name: 'heading-rows',
  appliesTo: (form) => form !== 'legacy',
  onReport: (report) =>
    liftHeadings(report, (_, [first]) =>
      (first?.figures ?? []).map((figure) => ({ ...figure, printed: '', value: null, state: 'blank' })),
    ),
};

/** Sums of the rows below. That of （六）其他处理 is a cell: the form of 2019 has it as a row. */
const headingSums: Noise = {
  name: 'heading-sums',
  appliesTo: (form) => form !== 'legacy',
  onReport: (report) =>
    liftHeadings(report, (_, beside) =>
      (beside[0]?.figures ?? []).map(({ column }, index) => {
        const results = beside.filter(({ code }) => code !== 'processed_total');
        const total = sum(results.map(({ figures }) => figures[index]?.value ?? 0));
        return reported('requests', OTHER_HANDLING_ROW.code, column, String(total));
      }),
    ),
};

/** A number beside the headings of the table of indicators, where the form prints none. */
const legacyHeadingValues: Noise = {
  name: 'legacy-heading-values',
  appliesTo: (form) => form === 'legacy',
  onReport: (report, random) => ({
    ...report,
    legacy: report.legacy.map((line) => {
      if (line.kind === 'row' || random.chance(0.5)) return line;
      const figures = [reported('legacy', '', 'value', String(random.integer(0, 900)))];
      return { ...line, kind: 'row', code: '', unit: '——', headings: [], figures, isStranger: true };
    }),
  }),
};

export const HEADING_NOISES: readonly Noise[] = [headingRows, headingSums, legacyHeadingValues];
