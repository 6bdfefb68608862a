import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../src/run/threads/worker-pool.js';

/** What `fixtures/tasks.js` does to its thread. */
type Task = 'answer' | 'hang' | 'exit' | 'fill' | 'leave a bomb';

const FIXTURE = new URL('./fixtures/tasks.js', import.meta.url);

const pools: WorkerPool<Task, number>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function start({ threads = 1, limitSeconds = 60, module = FIXTURE } = {}): WorkerPool<Task, number> {
  const pool = new WorkerPool<Task, number>({ module, task: 'perform', threads, limitSeconds, limitMiB: 64 });
  pools.push(pool);
  return pool;
}

describe('a pool of worker threads', () => {
  it('keeps a thread for task after task', async () => {
    const pool = start();
    expect([await pool.run('answer'), await pool.run('answer'), await pool.run('answer')]).toEqual([1, 2, 3]);
  });

  it.each([
    ['exit', 'crash'],
    ['fill', 'memory'],
  ] as const)('gives up a task that ends its thread (%s), and does the others', async (task, kind) => {
    const pool = start({ threads: 2 });
    const others = Array.from({ length: 6 }, () => pool.run('answer'));
    await expect(pool.run(task)).rejects.toMatchObject({ name: 'WorkerFailedError', kind });
    await expect(Promise.all(others)).resolves.toHaveLength(6);
    await expect(pool.run('answer')).resolves.toBeGreaterThan(0);
  });

  it('gives up a task that never ends, and replaces its thread', async () => {
    const pool = start({ limitSeconds: 5 });
    await expect(pool.run('hang')).rejects.toMatchObject({ name: 'WorkerFailedError', kind: 'time' });
    await expect(pool.run('answer')).resolves.toBe(1);
  });

  it('does not blame a task for what an earlier one left behind', async () => {
    const pool = start();
    for (let round = 0; round < 3; round++) {
      await pool.run('leave a bomb');
      await expect(pool.run('answer')).resolves.toBeGreaterThan(0);
    }
  });

  it('says so when its threads cannot start, and blames no task', async () => {
    const pool = start({ threads: 2, module: new URL('./fixtures/nowhere.js', import.meta.url) });
    await expect(pool.run('answer')).rejects.toMatchObject({
      name: 'WorkersNotStartedError',
      message: expect.stringMatching(/nowhere/u),
    });
    await expect(pool.run('answer')).rejects.toMatchObject({ name: 'WorkersNotStartedError' });
  });

  it('ends at once when it is closed, whatever its threads are at', async () => {
    const pool = start();
    const tasks = [pool.run('hang'), pool.run('answer')].map((task) =>
      expect(task).rejects.toThrow('closed'),
    );
    await pool.close();
    await Promise.all(tasks);
    await expect(pool.run('answer')).rejects.toThrow('closed');
  });
});
