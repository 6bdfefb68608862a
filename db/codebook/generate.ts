// Writes db/codebook.md from a new warehouse: npx tsx db/codebook/generate.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWarehouse } from '../../src/warehouse/index.js';
import { codebook } from './codebook.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-codebook-'));
try {
  const warehouse = await openWarehouse(join(folder, 'gongkai.db'));
  writeFileSync(fileURLToPath(new URL('../codebook.md', import.meta.url)), await codebook(warehouse.db));
  await warehouse.close();
} finally {
  rmSync(folder, { recursive: true });
}
