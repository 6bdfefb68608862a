import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // The worker threads that the program starts read TypeScript as well.
    execArgv: ['--import', 'tsx'],
    reporters: ['default', new ClosingLine()],
  },
});
