import { onTestFinished } from 'vitest';

/** Root may read and write anywhere, so the test becomes somebody else for as long as it runs. */
export function becomeNobody(): boolean {
  if (process.geteuid?.() !== 0) return true;
  try {
    process.seteuid?.(65534);
  } catch {
    return false;
  }
  onTestFinished(() => process.seteuid?.(0));
  return process.geteuid() !== 0;
}
