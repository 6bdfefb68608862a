import { squeeze } from '../tokens/values/printed-value.js';

const REMARKS: ReadonlySet<string> = new Set(['备注', '说明']);

export function isRemarksHeader(raw: string): boolean {
  return REMARKS.has(squeeze(raw));
}
