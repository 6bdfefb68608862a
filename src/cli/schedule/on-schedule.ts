import { Cron } from 'croner';
import { TIME_ZONE } from './daily-time.js';

export interface Scheduled {
  /** When its time has come; never throws. */
  readonly work: () => Promise<void>;
  /** Its time has come again while it is still going: this time is left out. */
  readonly onLeftOut: () => void;
  /** When it is to begin next, told at the start and after each time. */
  readonly onNext: (next: Date) => void;
  /** Ends the schedule, once the work that is under way has ended. */
  readonly signal: AbortSignal;
}

/** Does work whenever a pattern of cron says so, in China's time, and never twice at once. Resolves after the signal. */
export async function onSchedule(
  pattern: string,
  { work, onLeftOut, onNext, signal }: Scheduled,
): Promise<void> {
  let current: Promise<void> = Promise.resolve();
  const begin = (job: Cron) => {
    current = work().finally(() => tellNext(job));
    return current;
  };
  const tellNext = (job: Cron) => {
    const next = job.nextRun();
    if (next !== null && !signal.aborted) onNext(next);
  };
  const job = new Cron(pattern, { timezone: TIME_ZONE, protect: onLeftOut }, begin);
  tellNext(job);
  await stopped(signal);
  job.stop();
  await current;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
