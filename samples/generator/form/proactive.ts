import type { FormId, Line } from './form.js';

/** One article's part of the proactive table. */
export interface ArticleBlock {
  readonly article: string;
  readonly caption: string;
  readonly columns: readonly Line[];
  readonly rows: readonly Line<ProactiveCode>[];
}

export type ProactiveCode =
  | 'rules'
  | 'normative_documents'
  | 'administrative_licensing'
  | 'other_external_services'
  | 'administrative_penalty'
  | 'administrative_compulsion'
  | 'administrative_fees'
  | 'central_procurement';

const itemColumns: readonly Line[] = [
  { code: 'items_previous_year', label: '上一年项目数量' },
  { code: 'items_change', label: '本年增/减' },
];
const itemAndDecisionColumns: readonly Line[] = [
  ...itemColumns,
  { code: 'decisions', label: '处理决定数量' },
];
const decisionColumn: readonly Line[] = [{ code: 'decisions', label: '本年处理决定数量' }];

const licensing = { code: 'administrative_licensing', label: '行政许可' } as const;
const penalty = { code: 'administrative_penalty', label: '行政处罚' } as const;
const compulsion = { code: 'administrative_compulsion', label: '行政强制' } as const;
const fees = { code: 'administrative_fees', label: '行政事业性收费' } as const;

export const proactiveBlocks: Readonly<Record<FormId, readonly ArticleBlock[]>> = {
  '2019': [
    {
      article: '20(1)',
      caption: '第二十条第（一）项',
      columns: [
        { code: 'newly_made', label: '本年新制作数量' },
        { code: 'newly_disclosed', label: '本年新公开数量' },
        { code: 'disclosed_total', label: '对外公开总数量' },
      ],
      rows: [
        { code: 'rules', label: '规章' },
        { code: 'normative_documents', label: '规范性文件' },
      ],
    },
    {
      article: '20(5)',
      caption: '第二十条第（五）项',
      columns: itemAndDecisionColumns,
      rows: [licensing, { code: 'other_external_services', label: '其他对外管理服务事项' }],
    },
    {
      article: '20(6)',
      caption: '第二十条第（六）项',
      columns: itemAndDecisionColumns,
      rows: [penalty, compulsion],
    },
    { article: '20(8)', caption: '第二十条第（八）项', columns: itemColumns, rows: [fees] },
    {
      article: '20(9)',
      caption: '第二十条第（九）项',
      columns: [
        { code: 'procurement_items', label: '采购项目数量' },
        { code: 'procurement_amount', label: '采购总金额' },
      ],
      rows: [{ code: 'central_procurement', label: '政府集中采购' }],
    },
  ],
  '2021': [
    {
      article: '20(1)',
      caption: '第二十条第（一）项',
      columns: [
        { code: 'made', label: '本年制发件数' },
        { code: 'repealed', label: '本年废止件数' },
        { code: 'in_force', label: '现行有效件数' },
      ],
      rows: [
        { code: 'rules', label: '规章' },
        { code: 'normative_documents', label: '行政规范性文件' },
      ],
    },
    { article: '20(5)', caption: '第二十条第（五）项', columns: decisionColumn, rows: [licensing] },
    { article: '20(6)', caption: '第二十条第（六）项', columns: decisionColumn, rows: [penalty, compulsion] },
    {
      article: '20(8)',
      caption: '第二十条第（八）项',
      columns: [{ code: 'fees_collected', label: '本年收费金额', remark: '（单位：万元）' }],
      rows: [fees],
    },
  ],
};
