import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** Parses what it is given, in a thread of its own. */
const { parseDocument } = await tsImport('../../src/index.ts', import.meta.url);
const outcomes = [];
for (const content of workerData) {
  try {
    await parseDocument(new TextEncoder().encode(content));
    outcomes.push('parsed');
  } catch (error) {
    outcomes.push(error instanceof Error ? error.name : String(error));
  }
}
parentPort?.postMessage(outcomes);
