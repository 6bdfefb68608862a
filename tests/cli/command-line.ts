import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/program.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, as the shell would. */
export async function gongkai(...words: string[]): Promise<Outcome> {
  return gongkaiUntil(new AbortController().signal, ...words);
}

/** The same, with a signal that stands for Ctrl-C. */
export async function gongkaiUntil(signal: AbortSignal, ...words: string[]): Promise<Outcome> {
  const [out, err] = [new Collected(), new Collected()];
  const status = await runCli(words, { out, err }, signal);
  return { status, out: out.text, err: err.text };
}

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Where a run of the sample pipeline puts its things: a folder of its own. */
export interface Workplace {
  readonly folder: string;
  readonly db: string;
  readonly archive: string;
  readonly out: string;
  /** These places as options of `run`. */
  readonly options: readonly string[];
}

export function newWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  const [db, archive, out] = [join(folder, 'gongkai.db'), join(folder, 'archive'), join(folder, 'export')];
  return { folder, db, archive, out, options: ['--db', db, '--archive', archive, '--out', out] };
}

export const SAMPLES = 'pipelines/samples.yaml';
