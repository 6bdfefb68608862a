import { createServer, type Server } from 'node:http';
import { Counter, Gauge, Registry } from 'prom-client';
import type { RunEvent, RunSummary } from '../../run/run-pipeline.js';

/** Figures for Prometheus, at a port of this machine that nobody else can reach. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #server: Server;
  readonly #pages = new Counter({
    name: 'gongkai_pages_total',
    help: 'Pages and files visited, by what came of them.',
    labelNames: ['result'],
    registers: this.#registers,
  });
  readonly #documents = new Counter({
    name: 'gongkai_documents_total',
    help: 'Documents parsed, checked and loaded, or refused.',
    registers: this.#registers,
  });
  readonly #isRunning = new Gauge({
    name: 'gongkai_run_in_progress',
    help: '1 while a run is under way.',
    registers: this.#registers,
  });
  readonly #endedAt = new Gauge({
    name: 'gongkai_last_run_end_timestamp_seconds',
    help: 'When the last run ended.',
    registers: this.#registers,
  });
  readonly #status = new Gauge({
    name: 'gongkai_last_run_exit_status',
    help: 'Exit status of the last run.',
    registers: this.#registers,
  });
  readonly #requests = new Counter({
    name: 'gongkai_requests_total',
    help: 'Requests sent by runs that have ended.',
    registers: this.#registers,
  });
  readonly #problems = new Gauge({
    name: 'gongkai_open_problems',
    help: 'Problems at sources when the last run ended.',
    registers: this.#registers,
  });

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const isAsked = request.method === 'GET' && request.url === '/metrics';
      response.writeHead(isAsked ? 200 : 404, { 'content-type': this.#registry.contentType });
      response.end(isAsked ? await this.#registry.metrics() : '');
    });
  }

  /** @throws a system error when the port cannot be had. */
  static async serve(port: number): Promise<Metrics> {
    const metrics = new Metrics();
    await new Promise<void>((resolve, reject) => {
      metrics.#server.once('error', reject);
      metrics.#server.listen(port, '127.0.0.1', resolve);
    });
    return metrics;
  }

  noteStart(): void {
    this.#isRunning.set(1);
  }

  noteEvent(event: RunEvent): void {
    if (event.stage === 'load') this.#documents.inc();
    if (event.stage === 'crawl' && event.event.type === 'page')
      this.#pages.inc({ result: event.event.result });
  }

  noteSummary({ crawl, watch }: RunSummary): void {
    this.#requests.inc(crawl?.requests ?? 0);
    this.#problems.set(watch.open.length);
  }

  noteEnd(status: number): void {
    this.#isRunning.set(0);
    this.#endedAt.setToCurrentTime();
    this.#status.set(status);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** Serves metrics for one piece of work, where a port is named. */
export async function withMetrics(
  port: number | undefined,
  work: (metrics: Metrics | null) => Promise<void>,
): Promise<void> {
  const metrics = port === undefined ? null : await Metrics.serve(port);
  try {
    await work(metrics);
  } finally {
    await metrics?.close();
  }
}
