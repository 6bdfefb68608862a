import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default', new ClosingLine()],
  },
});
