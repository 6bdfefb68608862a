import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../accuracy/random.js';
import { exitOf } from '../../cli/program.js';

/** What a run is at when it is killed. `notify`: its command kills it, before or after it has written what it is told. */
export const MOMENTS = ['start', 'crawl', 'load', 'judge', 'notify', 'export'] as const;

export type Moment = (typeof MOMENTS)[number];

/** Which sign of a run to wait for, how often at most, and how many milliseconds more at most. */
const SIGNS: Readonly<Record<Exclude<Moment, 'notify'>, { letter: string; times: number; ms: number }>> = {
  start: { letter: '', times: 0, ms: 700 },
  crawl: { letter: 'c', times: 24, ms: 10 },
  load: { letter: 'l', times: 20, ms: 20 },
  judge: { letter: 'j', times: 1, ms: 40 },
  export: { letter: 'e', times: 1, ms: 400 },
};

/** A command that writes down what it is told, and kills the run at its moment. */
export function commandAt(moment: Moment, told: string, random: Random): string {
  const tell = `cat >> '${told}'`;
  if (moment !== 'notify') return tell;
  return random.chance(0.5) ? `kill -9 $PPID; ${tell}` : `${tell}; kill -9 $PPID`;
}

/** Kills a run at its moment, unless it has come to its end before. Answers with whether it was, and what it had said. */
export async function killAt(
  child: ChildProcess,
  moment: Moment,
  random: Random,
): Promise<{ readonly wasKilled: boolean; readonly said: string }> {
  const exit = exitOf(child);
  let said = '';
  let look: () => void = () => undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    look();
  });
  if (moment !== 'notify') {
    const { letter, times, ms } = SIGNS[moment];
    const wanted = random.integer(Math.min(1, times), times);
    const delay = random.integer(0, ms);
    const come = new Promise<void>((resolve) => {
      look = () => {
        if (said.split(letter).length > wanted || wanted === 0) resolve();
      };
    });
    look();
    await Promise.race([come, exit]);
    await sleep(delay);
    child.kill('SIGKILL');
  }
  return { wasKilled: (await exit) === null, said };
}
