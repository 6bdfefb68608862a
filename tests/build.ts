import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMPILER = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const PROJECT = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url));

/** Builds what has changed: the tests start programs and worker threads, and those run what is built. */
export function setup(): void {
  execFileSync(process.execPath, [COMPILER, '-p', PROJECT], { stdio: 'inherit' });
}
