import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Of the heap of a worker that parses hostile documents one after the other. */
const MEMORY_MB = 600;

/**
 * Parses documents in a worker of bounded memory: what became of each is `parsed`, or the name of the error. Rejects
 * where a document needs more memory.
 */
export async function boundedParse(documents: readonly string[]): Promise<readonly string[]> {
  const worker = new Worker(new URL('./parse-worker.mjs', import.meta.url), {
    workerData: documents,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const [outcomes] = await once(worker, 'message');
  await worker.terminate();
  return outcomes;
}
