// Writes web/, truth/ and sources/ from the figures in generator/reports: npx tsx samples/generate.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './generator/samples.js';

const samples = dirname(fileURLToPath(import.meta.url));

for (const [path, bytes] of sampleFiles()) {
  const file = join(samples, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
