import { describe, expect, it } from 'vitest';
import { type Narrowing, planRun } from '../../src/run/plan.js';
import { DEFAULT_POLITENESS, type Pipeline } from '../../src/sources/source.js';
import type { SourceVisit } from '../../src/warehouse/index.js';

const IN_SEASON = new Date('2024-02-10T14:00:00.000Z');
const OUT_OF_SEASON = new Date('2024-07-10T14:00:00.000Z');
const HOUR_MS = 3_600_000;

function pipelineOf(ids: readonly string[], more: Partial<Pipeline> = { cadence: 'seasonal' }): Pipeline {
  return {
    name: 'nightly',
    file: 'nightly.yaml',
    contact: 'test@example.org',
    politeness: DEFAULT_POLITENESS,
    window: null,
    allowPrivateAddresses: false,
    serve: null,
    sources: ids.map((id) => ({
      id,
      region: { code: id.slice(0, 6), name: '某县' },
      agency: { name: '某县人民政府', level: 'county' },
      entry: [new URL(`http://www.example.org/${id}/`)],
      adapter: 'auto',
      itemSelector: null,
      maxPages: 20,
    })),
    ...more,
  };
}

function visit(sourceId: string, status: SourceVisit['status'], hoursAgo: number, now: Date): SourceVisit {
  const visitedAt = new Date(now.getTime() - hoursAgo * HOUR_MS).toISOString();
  return { sourceId, status, reason: null, visitedAt, finishedAt: null, failingSince: null, signs: [] };
}

const dueIn = (pipeline: Pipeline, visits: readonly SourceVisit[], now: Date, narrowing?: Narrowing) =>
  planRun(pipeline, visits, now, narrowing).due.map(({ source, because }) => [source.id, because]);

describe('the plan of a run', () => {
  it('asks new sources first, then those cut short, those that failed, and the longest waiting of the others', () => {
    const ids = ['recent', 'older', 'failed', 'cut', 'new'];
    const visits = [
      visit('recent', 'finished', 20, IN_SEASON),
      visit('older', 'finished', 30, IN_SEASON),
      visit('failed', 'failed', 24, IN_SEASON),
      visit('cut', 'cut_short', 1, IN_SEASON),
    ];
    expect(dueIn(pipelineOf(ids), visits, IN_SEASON)).toEqual([
      ['new', 'new'],
      ['cut', 'cut short'],
      ['failed', 'failed'],
      ['older', 'due'],
      ['recent', 'due'],
    ]);
  });

  it.each([
    ['daily from January to April', IN_SEASON, 23, true],
    ['not twice in a night', IN_SEASON, 3, false],
    ['weekly in the rest of the year', OUT_OF_SEASON, 24 * 7 - 2, true],
    ['not sooner than that', OUT_OF_SEASON, 24 * 6, false],
    ['daily until the night of 30 April in China', new Date('2024-04-30T15:59:00.000Z'), 23, true],
    ['weekly from 1 May in China', new Date('2024-04-30T16:00:00.000Z'), 23, false],
  ])('asks a source %s', (_, now, hoursAgo, isDue) => {
    const due = dueIn(pipelineOf(['a']), [visit('a', 'finished', hoursAgo, now)], now);
    expect(due.length > 0).toBe(isDue);
  });

  it('tries a source that failed the next night, whatever the season, and tells when the others are due', () => {
    const visits = [visit('a', 'failed', 24, OUT_OF_SEASON), visit('b', 'finished', 24, OUT_OF_SEASON)];
    const plan = planRun(pipelineOf(['a', 'b']), visits, OUT_OF_SEASON);
    expect(plan.due.map(({ source }) => source.id)).toEqual(['a']);
    expect(plan.waiting).toMatchObject([{ source: { id: 'b' }, dueAt: '2024-07-16T02:00:00.000Z' }]);
  });

  it('trusts no visit that a wrong clock has put into the future', () => {
    expect(dueIn(pipelineOf(['a']), [visit('a', 'finished', -24 * 400, IN_SEASON)], IN_SEASON)).toEqual([
      ['a', 'due'],
    ]);
  });

  it('asks everything in the order of the file where the pipeline has no cadence', () => {
    const visits = [visit('a', 'finished', 0, IN_SEASON), visit('b', 'failed', 0, IN_SEASON)];
    expect(dueIn(pipelineOf(['a', 'b', 'c'], {}), visits, IN_SEASON).map(([id]) => id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('is narrowed by region and by the day since which a source was not asked', () => {
    const ids = ['350430-a', '350400-b', '440100-c'];
    const visits = [
      visit('350430-a', 'finished', 48, OUT_OF_SEASON),
      visit('350400-b', 'finished', 2, OUT_OF_SEASON),
    ];
    const narrowed = (narrowing: Narrowing) => dueIn(pipelineOf(ids), visits, OUT_OF_SEASON, narrowing);
    expect(narrowed({ region: '35' })).toEqual([]);
    expect(narrowed({ region: '35', all: true }).map(([id]) => id)).toEqual(['350430-a', '350400-b']);
    const since = new Date(OUT_OF_SEASON.getTime() - 24 * HOUR_MS);
    expect(narrowed({ since }).map(([id]) => id)).toEqual(['440100-c', '350430-a']);
    expect(planRun(pipelineOf(ids), visits, OUT_OF_SEASON, { region: '44' }).leftOut).toBe(2);
  });
});
