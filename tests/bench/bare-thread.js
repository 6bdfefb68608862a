import { parentPort, workerData } from 'node:worker_threads';
import { readReport } from '../../dist/src/run/threads/read-report.js';

// Reads its documents again and again, and nothing else: once to warm up, and then whenever it is told to.
async function readAll() {
  for (const bytes of workerData) await readReport({ bytes, hints: {} });
  parentPort.postMessage('done');
}

parentPort.on('message', readAll);
await readAll();
