import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { RotatingFile } from '../../src/cli/live/rotating-file.js';
import { runCli } from '../../src/cli/program.js';
import { clockText, cronPattern, parseDailyTime } from '../../src/cli/schedule/daily-time.js';
import { onSchedule } from '../../src/cli/schedule/on-schedule.js';
import { type ServiceFile, serviceFile } from '../../src/cli/schedule/service-files.js';
import { lockHolder } from '../../src/warehouse/index.js';
import { CapturedStream } from './captured-stream.js';
import { gongkai } from './command-line.js';
import { rowsOf } from './contents.js';
import { smallPipeline } from './pipelines.js';
import { exitOf, outcomeOf, start, startInShell } from './program.js';
import { Workplace, workplace } from './workplace.js';

const INSTALLATION = {
  node: '/usr/bin/node',
  script: '/opt/gong kai/main.js',
  folder: '/srv/100% data',
  pipeline: 'pipelines/nightly.yaml',
  time: { hour: 22, minute: 5 },
};

const ANALYZE = '/usr/bin/systemd-analyze';

describe('a time of day', () => {
  it('is read and written in hours and minutes, and becomes a pattern of cron', () => {
    expect(parseDailyTime('22:05')).toEqual({ hour: 22, minute: 5 });
    expect(clockText({ hour: 7, minute: 5 })).toBe('07:05');
    expect(cronPattern({ hour: 7, minute: 5 })).toBe('5 7 * * *');
    for (const text of ['24:00', '7', '7:5', 'night']) expect(parseDailyTime(text)).toBeUndefined();
  });
});

describe('files for other schedulers', () => {
  it('call the program with its paths, whatever is in them', () => {
    expect(serviceFile('systemd-service', INSTALLATION)).toContain(
      'ExecStart=/usr/bin/node "/opt/gong kai/main.js" run pipelines/nightly.yaml --log events.jsonl --summary night.html\n',
    );
    expect(serviceFile('systemd-service', INSTALLATION)).toContain('WorkingDirectory=/srv/100%% data\n');
    expect(serviceFile('systemd-timer', INSTALLATION)).toContain('OnCalendar=*-*-* 22:05:00 Asia/Shanghai\n');
    expect(serviceFile('crontab', INSTALLATION).replace(/^#.*\n\d+ \d+/u, 'M H')).toBe(
      "M H * * * cd '/srv/100\\% data' && /usr/bin/node '/opt/gong kai/main.js' run pipelines/nightly.yaml --log events.jsonl --summary night.html\n",
    );
    expect(serviceFile('containerfile', INSTALLATION)).toMatch(
      /\nUSER node\n[\s\S]*\nCMD \["schedule","\/app\/pipelines\/nightly\.yaml","--at","22:05",/u,
    );
  });

  it('are accepted by systemd (where systemd-analyze is)', async ({ skip }) => {
    if (!existsSync(ANALYZE)) skip(`there is no ${ANALYZE}`);
    const place = await workplace();
    const installation = { ...INSTALLATION, node: process.execPath, folder: place.folder };
    const files: readonly [ServiceFile, string][] = [
      ['systemd-service', 'gongkai.service'],
      ['systemd-timer', 'gongkai.timer'],
    ];
    for (const [name, file] of files) await writeFile(place.file(file), serviceFile(name, installation));
    const paths = files.map(([, file]) => place.file(file));
    const said = execFileSync(ANALYZE, ['verify', '--man=no', '--recursive-errors=no', ...paths], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said).toBe('');
    const calendar = execFileSync(ANALYZE, ['calendar', '*-*-* 22:05:00 Asia/Shanghai'], {
      encoding: 'utf8',
    });
    expect(calendar).toMatch(/Normalized form: \*-\*-\* 22:05:00 Asia\/Shanghai/u);
  });

  it('have a line for cron that runs the pipeline as cron does: in a bare shell, from anywhere', async () => {
    const original = await workplace();
    const place = new Workplace(original.file("Lin's 100% data"));
    await mkdir(place.folder);
    await smallPipeline(place);
    const printing = start(['schedule', 'small.yaml', '--print', 'crontab'], { cwd: place.folder });
    const [, line = ''] = (await outcomeOf(printing)).out.split('\n');
    const [, command = ''] = /^\d+ \d+ \* \* \* (.*)$/u.exec(line) ?? [];
    // A bare % would end the command; cron takes the backslash away.
    expect(command).not.toMatch(/(?<!\\)%/u);
    const env = { HOME: original.folder, SHELL: '/bin/sh', PATH: '/usr/bin:/bin' };
    execFileSync('/bin/sh', ['-c', command.replaceAll('\\%', '%')], { cwd: '/', env, stdio: 'ignore' });
    expect(rowsOf(place.db, 'SELECT count(*) FROM report')).toEqual([[4]]);
    expect(await readdir(place.folder)).toEqual(
      expect.arrayContaining(['events.jsonl', 'export', 'night.html']),
    );
  });

  it('are printed by the command', async () => {
    const place = await workplace();
    const pipeline = await smallPipeline(place);
    const { status, out } = await gongkai('schedule', pipeline, '--print', 'systemd-timer', '--at', '06:15');
    expect(status).toBe(0);
    expect(out).toContain('OnCalendar=*-*-* 06:15:00 Asia/Shanghai\n');
    const crontab = ['schedule', pipeline, '--print', 'crontab', '--at', '06:15'];
    for (const [zone, time] of [
      ['Asia/Shanghai', '15 6'],
      ['UTC', '15 22'],
      ['Asia/Kathmandu', '0 4'],
    ]) {
      const printed = await outcomeOf(startInShell(`export TZ=${zone}`, crontab));
      expect(printed.out).toMatch(/^# 06:15 in China, on this machine's clock/u);
      expect(printed.out.split('\n')[1]).toMatch(new RegExp(`^${time} \\* \\* \\* cd `, 'u'));
    }
  });
});

describe('gongkai schedule', () => {
  it('tells when the next run begins, and ends cleanly when it is stopped', async () => {
    const place = await workplace();
    const child = start(['schedule', await smallPipeline(place), '--at', '22:30', ...place.options]);
    const exit = exitOf(child);
    const said = await new Promise<string>((resolve) =>
      child.stderr.once('data', (bytes) => resolve(String(bytes))),
    );
    expect(said).toMatch(/the next run begins 20\d\d-\d\d-\d\d 14:30 UTC/u);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await readdir(place.folder)).toEqual(['small.yaml']);
  });

  it('does not begin with a pipeline file that cannot be used, or at a time that is none', async () => {
    const place = await workplace();
    expect(await gongkai('schedule', place.file('none.yaml'))).toMatchObject({ status: 1 });
    expect(await gongkai('schedule', 'x.yaml', '--at', 'midnight')).toMatchObject({ status: 2 });
  });
});

describe('a schedule of every second', () => {
  const EVERY_SECOND = '* * * * * *';

  it('begins when its time comes, never twice at once, and goes on after a time that was left out', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    let going = 0;
    let goOn = () => undefined as unknown;
    await onSchedule(EVERY_SECOND, {
      work: async () => {
        going += 1;
        told.push(`begun, ${going} going`);
        if (told.filter((line) => line.startsWith('begun')).length === 2) stop.abort();
        else
          await new Promise((resolve) => {
            goOn = () => resolve(undefined);
          });
        going -= 1;
        told.push('ended');
      },
      onLeftOut: () => {
        told.push('left out');
        goOn();
      },
      onNext: (next) => told.push(next.getMilliseconds() === 0 ? 'next' : `next at ${next.toISOString()}`),
      signal: stop.signal,
    });
    expect(told).toEqual(['next', 'begun, 1 going', 'left out', 'ended', 'next', 'begun, 1 going', 'ended']);
  });

  it('ends when it is stopped in a run, after the run has ended cleanly; the next run goes on', async () => {
    const place = await workplace();
    const pipeline = await smallPipeline(place);
    const stop = new AbortController();
    const err = new CapturedStream(true, (text) => {
      if (/crawling 3 of/u.test(text)) stop.abort();
    });
    const out = new CapturedStream(false);
    await onSchedule(EVERY_SECOND, {
      work: async () => {
        await runCli(['run', pipeline, ...place.options], { out, err }, stop.signal);
      },
      onLeftOut: () => undefined,
      onNext: () => undefined,
      signal: stop.signal,
    });
    expect(err.text).toContain('interrupted; run it again to go on from here');
    expect(rowsOf(place.db, 'SELECT status FROM run')).toEqual([['interrupted']]);
    expect(lockHolder(place.db)).toBeNull();
    expect(await gongkai('run', pipeline, ...place.options)).toMatchObject({ status: 0 });
  });
});

describe('a log that has grown large', () => {
  it('is followed by a new one, and a few earlier ones are kept', async () => {
    const place = await workplace();
    const file = new RotatingFile(place.file('log'), { maxBytes: 20, kept: 2 });
    for (const line of ['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
      file.append(line.padEnd(12, '.'));
    file.close();
    expect((await readdir(place.folder)).toSorted()).toEqual(['log', 'log.1', 'log.2']);
    expect(await readFile(place.file('log'), 'utf8')).toBe('seven.......\n');
    expect(await readFile(place.file('log.1'), 'utf8')).toBe('five........\nsix.........\n');
  });

  it('goes on where it was when it is opened again', async () => {
    const place = await workplace();
    for (const line of ['one', 'two', 'three']) {
      const file = new RotatingFile(place.file('log'), { maxBytes: 8, kept: 1 });
      file.append(line);
      file.close();
    }
    expect(await readFile(place.file('log.1'), 'utf8')).toBe('one\ntwo\n');
    expect(await readFile(place.file('log'), 'utf8')).toBe('three\n');
  });
});
