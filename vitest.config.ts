import { defineConfig, type Plugin } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.js';

const BUILT = new URL('./dist/src/run/read-in-parallel.js', import.meta.url).href;

/** Vitest compiles what it loads itself and not what a worker thread loads: that is the built module. */
const builtWorkers: Plugin = {
  name: 'built-workers',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/run/read-in-parallel.ts')
      ? { code: code.replace('import.meta.url', JSON.stringify(BUILT)), map: null }
      : null,
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
