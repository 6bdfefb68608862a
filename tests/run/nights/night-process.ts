/** Runs a night in a process of its own, for whoever means to kill it. Argument: `NightSettings` as JSON. */
import process from 'node:process';
import { runNight } from './night.js';

await runNight(JSON.parse(process.argv[2] ?? ''));
