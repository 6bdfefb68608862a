import { amount, count, reported, type Scale } from './figures.js';
import type { FilledArticle, FilledHeading, FilledReport, FilledRow, FormId } from './filled-report.js';
import { label } from './filled-report.js';
import { ARTICLES_2019, ARTICLES_2021, type OfficialArticle, OUTCOMES, REVIEW_ROWS } from './labels.js';
import { LEGACY_LINES, LEGACY_SUMS } from './legacy-labels.js';
import type { Random } from './random.js';
import { drawRequests, sum } from './requests-figures.js';
import { APPLICANTS, REQUESTS_2019, REQUESTS_2021 } from './requests-labels.js';

const AGENCIES = [
  '清溪县',
  '白石市',
  '南岭区',
  '东湖县自然资源局',
  '云台镇',
  '青川省',
  '石门市教育局',
] as const;
const SCALES: readonly [Scale, ...Scale[]] = ['zero', 'small', 'small', 'small', 'medium', 'medium', 'large'];

/** A report of a form with figures drawn at random; every identity of the form holds. */
export function randomReport(form: FormId, random: Random, scale: Scale = random.pick(SCALES)): FilledReport {
  const head = { form, agency: random.pick(AGENCIES), year: yearOf(form, random) };
  if (form === 'legacy')
    return { ...head, articles: [], requests: [], review: [], legacy: drawLegacy(random, scale) };
  const articles = form === '2019' ? ARTICLES_2019 : ARTICLES_2021;
  return {
    ...head,
    articles: articles.map((article) => drawArticle(article, random, scale)),
    requests: drawRequestRows(form, random, scale),
    review: drawReview(random, scale),
    legacy: [],
  };
}

function yearOf(form: FormId, random: Random): number {
  if (form === '2019') return random.integer(2019, 2020);
  return form === '2021' ? random.integer(2021, 2024) : random.integer(2014, 2018);
}

function drawArticle(article: OfficialArticle, random: Random, scale: Scale): FilledArticle {
  return {
    caption: article.caption,
    columns: article.columns.map(([code, text]) => ({ code, label: text })),
    rows: article.rows.map(([code, text]) => ({
      kind: 'row',
      code,
      label: label(`|${text}`),
      headings: [],
      unit: '',
      figures: article.columns.map(([column]) =>
        reported('proactive', code, column, drawProactive(column, random, scale)),
      ),
    })),
  };
}

function drawProactive(column: string, random: Random, scale: Scale): string {
  if (column === 'procurement_amount' || column === 'fees_collected') return amount(random, scale);
  const drawn = count(random, scale);
  return String(column === 'items_change' && drawn > 0 && random.chance(0.4) ? -drawn : drawn);
}

function drawRequestRows(form: FormId, random: Random, scale: Scale): FilledRow[] {
  const rows = form === '2019' ? REQUESTS_2019 : REQUESTS_2021;
  const codes = rows.map(({ code }) => code);
  const drawn = drawRequests(codes, random, scale);
  return rows.map((row) => ({
    ...row,
    kind: 'row',
    unit: '',
    figures: APPLICANTS.map(([column], index) =>
      reported('requests', row.code, column, String(drawn.get(row.code)?.[index] ?? 0)),
    ),
  }));
}

function drawReview(random: Random, scale: Scale): FilledRow[] {
  return REVIEW_ROWS.map(([code, text]) => {
    const outcomes = OUTCOMES.slice(0, -1).map(() => (random.chance(0.5) ? 0 : count(random, scale)));
    const figures = [...outcomes, sum(outcomes)];
    return {
      kind: 'row',
      code,
      label: label(`|${text}`),
      headings: [],
      unit: '',
      figures: OUTCOMES.map(([column], index) =>
        reported('review_litigation', code, column, String(figures[index] ?? 0)),
      ),
    };
  });
}

function drawLegacy(random: Random, scale: Scale): (FilledRow | FilledHeading)[] {
  const drawn = new Map<string, string>();
  for (const { code, unit } of LEGACY_LINES) {
    if (code !== null)
      drawn.set(code, unit === '万元' ? amount(random, scale) : String(count(random, scale)));
  }
  for (const [total, parts] of LEGACY_SUMS)
    drawn.set(total, String(sum(parts.map((part) => Number(drawn.get(part))))));
  return LEGACY_LINES.map(({ code, numbering, text, remark, unit }) => {
    const printed = { numbering, text, remark };
    if (code === null) return { kind: 'heading', label: printed };
    const figures = [reported('legacy', code, 'value', drawn.get(code) ?? '0')];
    return { kind: 'row', code, label: printed, headings: [], unit, figures };
  });
}
