import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Metrics } from '../../src/cli/live/metrics.js';
import { gongkai } from './command-line.js';
import { smallPipeline } from './pipelines.js';
import { exitOf, start } from './program.js';
import { workplace } from './workplace.js';

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

describe('metrics', () => {
  it('count what runs do, as Prometheus reads it, and nothing else is served', async () => {
    const port = await freePort();
    const metrics = await Metrics.serve(port);
    onTestFinished(() => metrics.close());
    metrics.noteStart();
    metrics.noteEvent({ stage: 'load', url: 'http://a.example/', done: 1, of: 1 });
    const during = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(during).toContain('# TYPE gongkai_documents_total counter\ngongkai_documents_total 1\n');
    expect(during).toContain('\ngongkai_run_in_progress 1\n');
    metrics.noteEnd(1);
    const after = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(after).toContain('\ngongkai_run_in_progress 0\n');
    expect(after).toContain('\ngongkai_last_run_exit_status 1\n');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });

  it('are served by a scheduler that is asked to, on this machine alone, until it ends', async () => {
    const place = await workplace();
    const port = await freePort();
    const words = ['schedule', await smallPipeline(place), ...place.options, '--metrics-port', String(port)];
    const child = start(words);
    const exit = exitOf(child);
    await new Promise((resolve) => child.stderr.once('data', resolve));
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
      'gongkai_run_in_progress 0',
    );
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  it('at a port that is taken are told, and nothing is run', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const place = await workplace();
    const words = [
      'run',
      await smallPipeline(place),
      ...place.options,
      '--metrics-port',
      String(address.port),
    ];
    expect(await gongkai(...words)).toMatchObject({ status: 1, err: expect.stringContaining('EADDRINUSE') });
  });
});
