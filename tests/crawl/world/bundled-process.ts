import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Below node_modules, so that what stays outside of the bundle is found. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

const BUILT = new URL('../../../dist/src/run/threads/read-in-parallel.js', import.meta.url).href;

/** Worker threads load what is built, as in all tests: a bundle has no file for them. */
const builtWorkers: Plugin = {
  name: 'built-workers',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]run[\\/]threads[\\/]read-in-parallel\.ts$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      return { contents: code.replace('import.meta.url', JSON.stringify(BUILT)), loader: 'ts' };
    });
  },
};

/**
 * A script of the tests in one file. It is the same program as ever, but starts in a quarter of the time, which is what
 * hundreds of lives are mostly made of.
 */
export class BundledProcess {
  readonly #folder: string;
  readonly #file: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = path.join(folder, 'process.mjs');
  }

  static async bundle(script: string): Promise<BundledProcess> {
    await mkdir(CACHE, { recursive: true });
    const bundled = new BundledProcess(await mkdtemp(path.join(CACHE, 'bundled-process-')));
    await build({
      entryPoints: [script],
      outfile: bundled.#file,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      external: ['better-sqlite3', 'pdf-parse', 'mammoth', 'piscina'],
      plugins: [builtWorkers],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    return bundled;
  }

  /** The script gets the settings as JSON; what it says on standard output is there for the caller. */
  start(settings: object): ChildProcess {
    return spawn(process.execPath, [this.#file, JSON.stringify(settings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
