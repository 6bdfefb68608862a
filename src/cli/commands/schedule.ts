import path from 'node:path';
import process from 'node:process';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadPipeline } from '../../sources/load-pipeline.js';
import type { CommandContext } from '../context.js';
import { describeFailure } from '../failure.js';
import { type Metrics, withMetrics } from '../live/metrics.js';
import { runOptions } from '../options.js';
import { cronPattern, type DailyTime, parseDailyTime } from '../schedule/daily-time.js';
import { onSchedule } from '../schedule/on-schedule.js';
import { SERVICE_FILES, type ServiceFile, serviceFile } from '../schedule/service-files.js';
import { minute } from '../text/time-text.js';
import { runOnce } from './run.js';
import type { RunOptions } from './run-options.js';

interface ScheduleOptions extends RunOptions {
  readonly at: DailyTime;
  readonly print?: ServiceFile;
}

/** `gongkai schedule PIPELINE` */
export function addScheduleCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('schedule')
    .summary('run a pipeline every night, from this process or another scheduler')
    .description(
      'Runs a pipeline every day at a time in China (Asia/Shanghai), until it is stopped; or prints what systemd, cron or a container needs to do so.',
    )
    .argument('<pipeline>', 'a pipeline file (YAML), read anew for every run')
    .addOption(
      new Option('--at <time>', 'time of day in China')
        .argParser(parseTime)
        .default({ hour: 22, minute: 30 }, '22:30'),
    )
    .addOption(
      new Option('--print <file>', 'print a file for another scheduler, and end').choices(SERVICE_FILES),
    );
  for (const option of runOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Examples:
  gongkai schedule pipelines/nightly.yaml --at 22:30 --log events.jsonl --summary night.html
  gongkai schedule pipelines/nightly.yaml --print systemd-service > ~/.config/systemd/user/gongkai.service
  gongkai schedule pipelines/nightly.yaml --print systemd-timer > ~/.config/systemd/user/gongkai.timer
  gongkai schedule pipelines/nightly.yaml --print crontab | crontab -

A run that is still going when the next is due is left to end; what fails in one night stops no other.
Exit status: 0 when it was stopped; 1 when the pipeline file cannot be used, or a run had failed.`,
    )
    .action(async (file: string, options: ScheduleOptions) => {
      await loadPipeline(file);
      if (options.print === undefined) {
        await withMetrics(options.metricsPort, (metrics) => runNightly(file, options, context, metrics));
      } else context.write(serviceFile(options.print, installation(file, options.at)));
    });
}

function parseTime(text: string): DailyTime {
  const time = parseDailyTime(text);
  if (time === undefined) throw new InvalidArgumentError('write a time of day such as 22:30');
  return time;
}

function installation(file: string, time: DailyTime) {
  const { execPath: node, argv } = process;
  const folder = process.cwd();
  return { node, script: path.resolve(argv[1] ?? ''), folder, pipeline: file, time };
}

/** Resolves when the signal comes; a run that is under way then ends cleanly first. */
async function runNightly(
  file: string,
  options: ScheduleOptions,
  context: CommandContext,
  metrics: Metrics | null,
): Promise<void> {
  await onSchedule(cronPattern(options.at), {
    work: () =>
      runOnce(file, options, context, metrics).catch((error) => context.fail(describeFailure(error))),
    onLeftOut: () => context.warn('the run before is still going; this one is left out'),
    onNext: (next) => context.warn(`the next run begins ${minute(next.toISOString())}`),
    signal: context.signal,
  });
}
