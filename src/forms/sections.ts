export type SectionCode =
  | 'overview'
  | 'proactive'
  | 'requests'
  | 'review_litigation'
  | 'problems'
  | 'other_matters';

/** A section of the report as the forms of 2019 and 2021 order it. `label` is its heading without numbering. */
export interface Section {
  readonly code: SectionCode;
  readonly label: string;
  readonly english: string;
}

export const sections: readonly Section[] = [
  { code: 'overview', label: '总体情况', english: 'Overview' },
  { code: 'proactive', label: '主动公开政府信息情况', english: 'Information disclosed proactively' },
  {
    code: 'requests',
    label: '收到和处理政府信息公开申请情况',
    english: 'Requests received and how they were handled',
  },
  {
    code: 'review_litigation',
    label: '政府信息公开行政复议、行政诉讼情况',
    english: 'Administrative reconsideration and litigation',
  },
  {
    code: 'problems',
    label: '存在的主要问题及改进情况',
    english: 'Main problems and what is done about them',
  },
  { code: 'other_matters', label: '其他需要报告的事项', english: 'Other matters to be reported' },
];
