import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ProcessSettings } from './crawl-process.js';

const SCRIPT = fileURLToPath(new URL('crawl-process.ts', import.meta.url));
/** Below node_modules, so that what stays outside of the bundle is found. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/**
 * `crawl-process.ts` in one file. It is the same program as ever, but starts in a quarter of the time, which is what
 * hundreds of lives are mostly made of.
 */
export class BundledProcess {
  readonly #folder: string;
  readonly #file: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = path.join(folder, 'crawl-process.mjs');
  }

  static async bundle(): Promise<BundledProcess> {
    await mkdir(CACHE, { recursive: true });
    const bundled = new BundledProcess(await mkdtemp(path.join(CACHE, 'crawl-process-')));
    await build({
      entryPoints: [SCRIPT],
      outfile: bundled.#file,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      external: ['better-sqlite3', 'pdf-parse', 'mammoth'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    return bundled;
  }

  start(settings: ProcessSettings): ChildProcess {
    return spawn(process.execPath, [this.#file, JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
