import { runCli } from '../../src/cli/program.js';
import { CapturedStream } from './captured-stream.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, without a terminal. */
export async function gongkai(...words: readonly string[]): Promise<Outcome> {
  const [out, err] = [new CapturedStream(false), new CapturedStream(false)];
  const status = await runCli(words, { out, err }, new AbortController().signal);
  return { status, out: out.text, err: err.text };
}

/** Runs a command line on a terminal and presses Ctrl-C when it shows something that matches. */
export async function gongkaiUntil(shown: RegExp, ...words: readonly string[]): Promise<Outcome> {
  const interrupt = new AbortController();
  const out = new CapturedStream(true);
  const err = new CapturedStream(true, (text) => {
    if (shown.test(text)) interrupt.abort();
  });
  const status = await runCli(words, { out, err }, interrupt.signal);
  return { status, out: out.text, err: err.text };
}
