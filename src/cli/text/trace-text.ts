import type {
  Correction,
  Evidence,
  OtherReading,
  TracedCell,
  TracedFact,
  TracedFigure,
} from '../../trace/evidence.js';
import { placeWords } from '../../trace/place-words.js';
import type { Verification } from '../../trace/verify-evidence.js';
import { section } from './section.js';

/** Where a figure comes from, for a person. */
export function traceText(evidence: Evidence, { holds, findings }: Verification): string {
  const { report, series, figures } = evidence;
  const sum = series === null ? [] : [section('Series', `${series.code}: ${series.value ?? 'not known'}`)];
  const { document } = report;
  return [
    ...sum,
    ...figures.map(figureText),
    section('Report', reportText(evidence), report.title === null ? [] : [report.title]),
    section('Read by', `parser version ${report.parserVersion}`),
    section(
      'URL',
      document.url,
      document.finalUrl === document.url ? [] : [`answered by ${document.finalUrl}`],
    ),
    ...(document.foundOn === null ? [] : [section('Linked from', document.foundOn)]),
    section('Fetched', `${document.fetchedAt}, last seen so ${document.lastSeenAt}`),
    section('WARC record', archiveText(evidence)),
    section('Digest', document.digest ?? 'none'),
    section(holds ? 'Verified' : 'NOT VERIFIED', findings[0] ?? '', findings.slice(1)),
  ].join('\n');
}

function figureText(figure: TracedFigure): string {
  return figure.kind === 'cell' ? cellText(figure) : factText(figure);
}

function cellText(cell: TracedCell): string {
  const { indicator, table, row, column, article, correction } = cell;
  const labels = [table, row, column];
  return [
    section('Indicator', indicator, [
      labels.map(({ chinese }) => chinese).join(' · '),
      labels.map(({ english }) => english).join(' · '),
    ]),
    section('Value', valueText(cell)),
    ...(correction === null ? [] : [section('Corrected', correctedText(correction, cell))]),
    ...(article === null ? [] : [section('Article', article)]),
    section('Place', placeWords(cell.at)),
    ...cell.issues.map(({ severity, message }) => section('Issue', `${severity}: ${message}`)),
    ...cell.failedChecks.map(({ check, left, right }) =>
      section('Check failed', `${check}, ${left} against ${right}`),
    ),
    ...cell.others.map((other) => section('Also', otherText(other, cell))),
  ].join('\n');
}

function valueText({ value, unit, state, raw }: TracedCell): string {
  const printed = raw === '' ? '' : `, printed as ${JSON.stringify(raw)}`;
  return `${value === null ? state : `${value} ${unit}`}${printed}`;
}

function correctedText({ value, state, reason, author }: Correction, { unit }: TracedCell): string {
  return `to ${value === null ? state : `${value} ${unit}`} by ${author}: ${reason}`;
}

function otherText(
  { url, revision, isCurrent, fetchedAt, state, value }: OtherReading,
  { unit }: TracedCell,
): string {
  const said = value === null ? state : `${value} ${unit}`;
  return `${said} in ${isCurrent ? '' : 'the earlier '}revision ${revision} of ${url}, fetched ${fetchedAt}`;
}

function factText({ code, value, unit, approximate, quote, at }: TracedFact): string {
  return [
    section('Fact', code),
    section('Value', `${approximate ? 'about ' : ''}${value} ${unit}`),
    section('Quote', quote),
    section('Place', placeWords(at)),
  ].join('\n');
}

function reportText({ report }: Evidence): string {
  const { agency, regionCode, region, year, form, revision, isCurrent } = report;
  const standing = isCurrent ? '' : ', no longer current';
  return `${agency} (${regionCode} ${region}) ${year ?? 'year unknown'}, form ${form}, revision ${revision}${standing}`;
}

function archiveText({ report }: Evidence): string {
  const { archive } = report.document;
  return archive === null
    ? 'none: the file was loaded from disk'
    : `${archive.file}, byte ${archive.offset}, ${archive.length} bytes`;
}
