import { type Label, label } from './filled-report.js';

/**
 * The labels of the forms of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号), written down once more
 * from the notices: the proof must not share what the parser knows of them. Parts: numbering|text|remark.
 */

export interface OfficialArticle {
  readonly caption: string;
  readonly columns: readonly (readonly [code: string, label: string])[];
  readonly rows: readonly (readonly [code: string, label: string])[];
}

const ITEMS = [
  ['items_previous_year', '上一年项目数量'],
  ['items_change', '本年增/减'],
] as const;
const DECISIONS_2021 = [['decisions', '本年处理决定数量']] as const;

export const ARTICLES_2019: readonly OfficialArticle[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      ['newly_made', '本年新制作数量'],
      ['newly_disclosed', '本年新公开数量'],
      ['disclosed_total', '对外公开总数量'],
    ],
    rows: [
      ['rules', '规章'],
      ['normative_documents', '规范性文件'],
    ],
  },
  {
    caption: '第二十条第（五）项',
    columns: [...ITEMS, ['decisions', '处理决定数量']],
    rows: [
      ['administrative_licensing', '行政许可'],
      ['other_external_services', '其他对外管理服务事项'],
    ],
  },
  {
    caption: '第二十条第（六）项',
    columns: [...ITEMS, ['decisions', '处理决定数量']],
    rows: [
      ['administrative_penalty', '行政处罚'],
      ['administrative_compulsion', '行政强制'],
    ],
  },
  { caption: '第二十条第（八）项', columns: ITEMS, rows: [['administrative_fees', '行政事业性收费']] },
  {
    caption: '第二十条第（九）项',
    columns: [
      ['procurement_items', '采购项目数量'],
      ['procurement_amount', '采购总金额'],
    ],
    rows: [['central_procurement', '政府集中采购']],
  },
];

export const ARTICLES_2021: readonly OfficialArticle[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      ['made', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['in_force', '现行有效件数'],
    ],
    rows: [
      ['rules', '规章'],
      ['normative_documents', '行政规范性文件'],
    ],
  },
  {
    caption: '第二十条第（五）项',
    columns: DECISIONS_2021,
    rows: [['administrative_licensing', '行政许可']],
  },
  {
    caption: '第二十条第（六）项',
    columns: DECISIONS_2021,
    rows: [
      ['administrative_penalty', '行政处罚'],
      ['administrative_compulsion', '行政强制'],
    ],
  },
  {
    caption: '第二十条第（八）项',
    columns: [['fees_collected', '本年收费金额（单位：万元）']],
    rows: [['administrative_fees', '行政事业性收费']],
  },
];

export const OUTCOMES = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other_outcome', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

export const REVIEW_ROWS = [
  ['reconsideration', '行政复议'],
  ['litigation_direct', '未经复议直接起诉'],
  ['litigation_after_reconsideration', '复议后起诉'],
] as const;

export const SECTIONS: Readonly<Record<'proactive' | 'requests' | 'review_litigation', Label>> = {
  proactive: label('二、|主动公开政府信息情况'),
  requests: label('三、|收到和处理政府信息公开申请情况'),
  review_litigation: label('四、|政府信息公开行政复议、行政诉讼情况'),
};
