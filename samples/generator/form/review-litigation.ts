import type { Line } from './form.js';

export const reviewRows = [
  { code: 'reconsideration', label: '行政复议' },
  { code: 'litigation_direct', label: '未经复议直接起诉' },
  { code: 'litigation_after_reconsideration', label: '复议后起诉' },
] as const satisfies readonly Line[];

export const outcomes = [
  { code: 'upheld', label: '结果维持' },
  { code: 'corrected', label: '结果纠正' },
  { code: 'other_outcome', label: '其他结果' },
  { code: 'pending', label: '尚未审结' },
] as const satisfies readonly Line[];
