import type { Sign } from '../../crawl/source/sign.js';
import type { Source } from '../../sources/source.js';
import type { Judgement, Problem, SourceVisit } from '../../warehouse/index.js';

/** A site that fails in one night and answers in the next is no news. */
const PATIENCE_MS = 12 * 3_600_000;
/** Fewer reports that are gone are withdrawn one by one. */
const LEAST_GONE = 3;

type ListShrunk = Extract<Sign, { kind: 'list shrunk' }>;

/** What is wrong with the way to a source's reports. `listed` is how many its lists show; undefined where it has none. */
export function judgeVisit(source: Source, visit: SourceVisit, listed: number | undefined): Judgement {
  const redesign = redesigned(visit);
  const problems = redesign === null ? [...unreachable(visit), ...listsShrunk(visit)] : [redesign];
  const isShort = redesign === null && problems.length === 0;
  return {
    sourceId: source.id,
    aspect: 'visit',
    problems: isShort ? listShort(source, listed) : problems,
  };
}

/** However many pages are gone, the site has changed once. */
function redesigned({ signs }: SourceVisit): Problem | null {
  const gone = new Set(signs.filter(({ kind }) => kind === 'list gone').map(({ url }) => url));
  // A list that is gone shows nothing either.
  const telling = signs.filter(
    (sign) => tellsRedesign(sign) && !(sign.kind === 'list shrunk' && gone.has(sign.url)),
  );
  const [first] = telling;
  if (first === undefined) return null;
  return {
    code: 'redesigned',
    subject: '',
    message: `the site was redesigned or has moved: ${telling.map(describe).join('; ')}. Open it, then correct its address (entry); what was had before is kept`,
    before: exampleBefore(first),
    after: exampleAfter(first),
  };
}

function tellsRedesign(sign: Sign): boolean {
  switch (sign.kind) {
    case 'list gone':
      return true;
    case 'list shrunk':
      return sign.now === 0;
    case 'reports gone':
      return sign.gone >= LEAST_GONE && sign.gone >= sign.of / 2;
  }
}

function describe(sign: Sign): string {
  switch (sign.kind) {
    case 'list gone':
      return `its list ${sign.url} is gone`;
    case 'list shrunk':
      return `its list ${sign.url} shows no reports any more, ${sign.before} before`;
    case 'reports gone':
      return `${sign.gone} of its ${sign.of} reports are gone at once`;
  }
}

function exampleBefore(sign: Sign): string {
  switch (sign.kind) {
    case 'list gone':
      return `${sign.url} listed its reports`;
    case 'list shrunk':
      return `${sign.url} listed ${sign.before} reports`;
    case 'reports gone':
      return `${sign.url} held ${sign.title === null ? 'a report' : `《${sign.title}》`}`;
  }
}

function exampleAfter(sign: Sign): string {
  return sign.kind === 'list shrunk'
    ? `${sign.url} lists ${sign.now}`
    : `${sign.url} is gone: ${sign.reason}`;
}

function unreachable({ status, reason, failingSince, visitedAt }: SourceVisit): Problem[] {
  if (failingSince === null || Date.parse(visitedAt) - Date.parse(failingSince) < PATIENCE_MS) return [];
  const why = status === 'failed' && reason !== null ? `: ${reason}` : '';
  const message = `its reports cannot be had since ${failingSince.slice(0, 10)}${why}`;
  return [{ code: 'unreachable', subject: '', message, before: null, after: null }];
}

function listsShrunk({ signs }: SourceVisit): Problem[] {
  return signs
    .filter((sign): sign is ListShrunk => sign.kind === 'list shrunk')
    .map((sign) => ({
      code: 'list_shrunk',
      subject: sign.url,
      message: `its list ${sign.url} shows ${sign.now} reports, ${sign.before} before: open it, then correct its address (entry), or run once with --accept-shrunken if that is all there is`,
      before: exampleBefore(sign),
      after: exampleAfter(sign),
    }));
}

function listShort({ assertions }: Source, listed: number | undefined): Problem[] {
  const least = assertions?.minListed;
  if (least === undefined || listed === undefined || listed >= least) return [];
  const message = `its lists show ${listed} reports, fewer than the ${least} that are expected (min_listed)`;
  return [{ code: 'list_short', subject: '', message, before: null, after: null }];
}
