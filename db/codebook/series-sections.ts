import { derivedIndicators, formulaOf } from '../../src/forms/derived/index.js';
import { formOf } from '../../src/forms/index.js';
import { allSeries, type Series } from '../../src/forms/series/index.js';
import { seriesColumn } from '../../src/warehouse/panel/series-value.js';
import { code, plain, table } from './markdown.js';

const formColumns = new Set([
  ...allSeries.map((series) => seriesColumn(series.code)),
  ...derivedIndicators.map((ratio) => ratio.code),
]);

/** Whether a column of the panel is a series or a ratio. */
export function isFormColumn(name: string): boolean {
  return formColumns.has(name);
}

/** Every series with the name of its column, and the years of the forms that have it. */
export function seriesSection(): string {
  const rows = allSeries.map((series) => [
    code(series.code),
    code(seriesColumn(series.code)),
    plain(series.english),
    plain(series.label),
    series.unit,
    yearsOf(series),
  ]);
  return [
    '## Series 序列',
    'In `panel_wide` and `panel_series` each is a column, REAL; NULL where it is not reported. `series.began` and `series.ended` tell why one has no earlier or later years. 各序列为宽表字段，未填报为 NULL。',
    table(['series', 'column', 'meaning', '含义', 'unit 单位', 'years 年度'], rows),
  ].join('\n\n');
}

function yearsOf({ eras }: Series): string {
  const years = eras.map(({ form }) => formOf(form).years);
  return `${years[0]?.[0] ?? ''}–${years.at(-1)?.[1] ?? ''}`;
}

/** Where the figures of a form are not quite those of the form before. */
export function breaksSection(): string {
  const rows = allSeries.flatMap(({ code: series, label, eras }) =>
    eras.flatMap(({ form, link }) =>
      link.kind === 'break'
        ? [[code(series), plain(label), String(formOf(form).years[0]), plain(link.note)]]
        : [],
    ),
  );
  return [
    '## Series breaks 口径变化',
    'The notes of `series_era`. All other series measure the same throughout their years. 其余序列口径前后一致。',
    table(['series', '含义', 'since 起始年度', 'what breaks 变化'], rows),
  ].join('\n\n');
}

export function ratiosSection(): string {
  const rows = derivedIndicators.map((ratio) => [
    code(ratio.code),
    plain(ratio.english),
    plain(ratio.label),
    code(formulaOf(ratio)),
  ]);
  return [
    '## Ratios 比率',
    'Columns of `panel_wide`, REAL: quotients, so that 0.5 is 50 %; NULL, not 0, where a term is not reported or the denominator is 0. The table `derived_indicator` has the same. 有未填报项或分母为0时为 NULL。',
    table(['column', 'meaning', '含义', 'formula 公式'], rows),
  ].join('\n\n');
}
