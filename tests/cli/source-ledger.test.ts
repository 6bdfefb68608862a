import { cp, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { gongkai } from './command-line.js';
import { sampleFile } from './pipelines.js';
import { type Workplace, workplace } from './workplace.js';

const HOST = 'zrzy.qingxi.example';
const LIST = `http://${HOST}/zfxxgknb/index.html`;

/** A pipeline of one source, with a web of its own that a test may change. */
async function ownWeb(place: Workplace) {
  await cp(sampleFile(HOST), place.file(`web/${HOST}`), { recursive: true });
  const pipeline = place.file('own.yaml');
  const source = {
    id: 'zrzy',
    region: { code: '990121', name: '青溪县' },
    agency: { name: '青溪县自然资源局', level: 'department' },
    entry: LIST,
  };
  const politeness = { delay: '5ms', jitter: '0ms' };
  await writeFile(
    pipeline,
    stringify({ contact: 'a@example.org', serve: 'web', politeness, sources: [source] }),
  );
  return { pipeline, list: place.file(`web/${HOST}/zfxxgknb/index.html`) };
}

async function eventsOf(file: string): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('what a run came to at a source', () => {
  it('is in the status, with the reasons in words, and stays so while nothing changes', async () => {
    const place = await workplace();
    const { pipeline } = await ownWeb(place);
    for (const _ of ['first', 'second']) await gongkai('run', pipeline, ...place.options);
    const { out } = await gongkai('status', '--db', place.db);
    expect(out).toMatch(/^Sources {8}1\n {17}zrzy: 6 found, 5 new, 1 gone; last seen so 20/m);
    expect(out).toContain('  gone: the page says that it does not exist any more\n');
    const { sources } = JSON.parse((await gongkai('status', '--db', place.db, '--json')).out);
    expect(sources).toMatchObject([
      {
        sourceId: 'zrzy',
        found: 6,
        new: 5,
        gone: 1,
        blocked: 0,
        failed: 0,
        lastConfirmedAt: expect.any(String),
      },
    ]);
  });

  it('is no success when its list has lost its reports, until a person accepts that', async () => {
    const place = await workplace();
    const { pipeline, list } = await ownWeb(place);
    await gongkai('run', pipeline, ...place.options);
    await writeFile(list, '<title>政府信息公开年报</title><p>网站已改版</p><a href="/">首页</a>');

    const { status, out, err } = await gongkai('run', pipeline, ...place.options);
    const alarm = `zrzy: the list ${LIST} shows 0 reports, 5 before`;
    expect(status).toBe(1);
    expect(err).toContain(`gongkai: ${alarm}`);
    expect(out).toContain(`Alarms         1\n                 ${alarm}`);
    expect((await gongkai('status', '--db', place.db)).out).toContain(alarm.slice(6));

    const accepted = await gongkai('crawl', pipeline, ...place.options.slice(0, 4), '--accept-shrunken');
    expect(accepted.status).toBe(0);
  });
});

describe('the log of a run', () => {
  it('has a line of JSON for every event, and grows from run to run', async () => {
    const place = await workplace();
    const { pipeline } = await ownWeb(place);
    const file = place.file('events.jsonl');
    await gongkai('run', pipeline, ...place.options, '--log', file);
    const events = await eventsOf(file);
    expect(events[0]).toMatchObject({ event: 'run-started', time: expect.stringMatching(/^20.*Z$/) });
    expect(events.at(-1)).toMatchObject({ event: 'run-finished' });
    expect(events).toContainEqual({
      time: expect.any(String),
      event: 'page',
      source: 'zrzy',
      host: HOST,
      url: `http://${HOST}/zfxxgknb/zrzyj2019nb.html`,
      kind: 'report',
      outcome: 'gone',
      status: 200,
      reason: 'the page says that it does not exist any more',
    });
    expect(events.filter(({ event }) => event === 'source-finished')).toMatchObject([
      { source: 'zrzy', alarms: [], warnings: [] },
    ]);
    await gongkai('run', pipeline, ...place.options, '--log', file);
    expect((await eventsOf(file)).length).toBeGreaterThan(events.length);
  });

  it('that cannot be opened ends the command before anything is asked for', async () => {
    const place = await workplace();
    const { pipeline } = await ownWeb(place);
    const { status, err } = await gongkai(
      'run',
      pipeline,
      ...place.options,
      '--log',
      place.file('none/events.jsonl'),
    );
    expect(status).toBe(1);
    expect(err).toContain('none/events.jsonl');
  });

  it('that has no space left is told once, and the run goes on', async ({ skip }) => {
    if (process.platform !== 'linux') skip('there is no /dev/full here');
    const place = await workplace();
    const { pipeline } = await ownWeb(place);
    const { status, err } = await gongkai('run', pipeline, ...place.options, '--log', '/dev/full');
    expect(status).toBe(0);
    expect(err.match(/the log cannot be written any more/g)).toHaveLength(1);
  });
});
