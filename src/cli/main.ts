#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './program.js';

const interrupt = new AbortController();
// The first Ctrl-C ends cleanly; a second one has the default effect, since the listener is gone by then.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupt.abort());

// Whoever reads the output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const terminal = { out: process.stdout, err: process.stderr };
process.exitCode = await runCli(process.argv.slice(2), terminal, interrupt.signal);
