import { defineConfig, type Plugin } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.js';

/** Modules that name what worker threads load. Vitest compiles what it loads itself and nothing else: threads load the built one. */
const NAMING_WORKERS = /\/src\/(?<module>run\/threads\/read-in-parallel|cli\/commands\/parse)\.ts$/u;

const builtWorkers: Plugin = {
  name: 'built-workers',
  enforce: 'pre',
  transform: (code, id) => {
    const { module } = NAMING_WORKERS.exec(id)?.groups ?? {};
    if (module === undefined) return null;
    const built = new URL(`./dist/src/${module}.js`, import.meta.url).href;
    return { code: code.replace('import.meta.url', JSON.stringify(built)), map: null };
  },
};

export default defineConfig({
  plugins: [builtWorkers],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/build.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', new ClosingLine()],
  },
});
