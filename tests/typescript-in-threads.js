import { isMainThread } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Loaded with --import, which worker threads inherit: Vitest compiles what it runs itself, but not what these load.
if (!isMainThread) register();
