import type { Rebuild } from '../../run/rebuild/rebuild.js';
import type { CommandContext } from '../context.js';
import { plural } from './counts.js';
import { loadCounts } from './load-counts.js';
import { section } from './section.js';

/** What a rebuilt warehouse is made of, and what cannot be made of an archive. */
export function rebuildText({ replay, load, path, before }: Rebuild): string {
  const { answers, notes, documents } = replay;
  const read = `${plural(answers, 'answer')}, ${plural(notes, 'note')}, ${plural(documents.length, 'document')}`;
  return [
    section('Archive', read),
    section('Parsed', loadCounts(load)),
    ...(path === null ? [] : [section('Rebuilt', path)]),
    ...(before === null ? [] : [section('Before', `${before} has the warehouse as it was`)]),
    section('Not rebuilt', 'the ledger of runs and what earlier parsers read: no archive has them'),
  ].join('\n');
}

export function reportRebuildFailures(
  { replay, load, outcome }: Rebuild,
  db: string,
  context: CommandContext,
): void {
  for (const loss of replay.losses) context.fail(loss);
  for (const { url, reason } of load.failures) context.fail(`${url}: ${reason}`);
  if (load.failure !== null) context.fail(load.failure.message);
  if (replay.answers + replay.notes === 0)
    context.fail('the archive holds nothing; name its folder with --archive');
  if (replay.answers > 0 && replay.notes === 0) {
    context.fail(
      'the archive does not tell what its pages are of: an older version wrote it; crawl again to have them',
    );
  }
  if (outcome === 'kept') context.fail(`${db} was left as it was, since the archive has lost something`);
  if (outcome === 'interrupted') context.fail(`interrupted; ${db} was left as it was`);
}
