import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

// Loaded with --import: the program's last words are the most memory that it ever had, in KiB.
if (isMainThread) process.on('exit', () => process.stderr.write(`${process.resourceUsage().maxRSS}\n`));
