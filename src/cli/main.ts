#!/usr/bin/env node
import process from 'node:process';
import { EXIT } from './exit-status.js';
import { runCli } from './program.js';

const interrupt = new AbortController();
// The first Ctrl-C ends cleanly; a second one has the default effect, since the listener is gone by then.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupt.abort());

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop early, as `head` does; that is no failure.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`gongkai: the output cannot be written: ${error.message}\n`);
  process.exit(EXIT.failed);
});
// Progress that nobody reads any more is no reason to stop.
process.stderr.on('error', () => undefined);

const terminal = { out: process.stdout, err: process.stderr };
process.exitCode = await runCli(process.argv.slice(2), terminal, interrupt.signal);
