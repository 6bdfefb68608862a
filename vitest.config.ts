import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    execArgv: ['--import', new URL('./tests/typescript-in-threads.js', import.meta.url).href],
    reporters: ['default', new ClosingLine()],
  },
});
