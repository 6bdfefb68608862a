/**
 * The labels of the national forms, as the samples print them: 国办公开办函〔2019〕60号 and 〔2021〕30号.
 * Repeated here on purpose: the truth must not come from the parser that is measured by it.
 */
export type FormId = '2019' | '2021';

export interface Line<Code extends string = string> {
  readonly code: Code;
  /** 一、 （二） 3. as printed in front of the label. */
  readonly number?: string;
  readonly label: string;
  /** Printed behind the label, in brackets. */
  readonly remark?: string;
}

export const total = { code: 'total', label: '总计' } as const satisfies Line;

export const sections = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

export function printed(line: Line): string {
  return `${line.number ?? ''}${line.label}${line.remark ?? ''}`;
}
