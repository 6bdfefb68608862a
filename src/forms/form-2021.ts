import type { Column, Form, FormTable } from './form.js';
import { requests2021, requestsIdentities } from './requests.js';
import { reviewIdentities, reviewLitigation } from './review-litigation.js';

const documentColumns: readonly Column[] = [
  { code: 'made', label: '本年制发件数', english: 'Issued this year', variants: ['制发件数'] },
  { code: 'repealed', label: '本年废止件数', english: 'Repealed this year', variants: ['废止件数'] },
  { code: 'in_force', label: '现行有效件数', english: 'In force', variants: ['现行有效数'] },
];

const decisions: Column = {
  code: 'decisions',
  label: '本年处理决定数量',
  english: 'Decisions made this year',
  variants: ['处理决定数量'],
};

const proactive: FormTable = {
  code: 'proactive',
  label: '主动公开政府信息情况',
  english: 'Proactive disclosure',
  section: '主动公开政府信息情况',
  layout: 'rows',
  blocks: [
    {
      caption: '第二十条第（一）项',
      columns: documentColumns,
      rows: [
        {
          code: 'rules',
          label: '规章',
          printed: '规章',
          english: 'Government rules',
          article: '20(1)',
          unit: '件',
        },
        {
          code: 'normative_documents',
          label: '行政规范性文件',
          printed: '行政规范性文件',
          english: 'Administrative normative documents',
          article: '20(1)',
          unit: '件',
          variants: ['规范性文件'],
        },
      ],
    },
    {
      caption: '第二十条第（五）项',
      columns: [decisions],
      rows: [
        {
          code: 'administrative_licensing',
          label: '行政许可',
          printed: '行政许可',
          english: 'Administrative licensing',
          article: '20(5)',
          unit: '件',
        },
      ],
    },
    {
      caption: '第二十条第（六）项',
      columns: [decisions],
      rows: [
        {
          code: 'administrative_penalty',
          label: '行政处罚',
          printed: '行政处罚',
          english: 'Administrative penalties',
          article: '20(6)',
          unit: '件',
        },
        {
          code: 'administrative_compulsion',
          label: '行政强制',
          printed: '行政强制',
          english: 'Administrative compulsion',
          article: '20(6)',
          unit: '件',
        },
      ],
    },
    {
      caption: '第二十条第（八）项',
      columns: [
        {
          code: 'fees_collected',
          label: '本年收费金额',
          english: 'Fees collected this year',
          variants: ['本年收费金额单位万元', '收费金额'],
        },
      ],
      rows: [
        {
          code: 'administrative_fees',
          label: '行政事业性收费',
          printed: '行政事业性收费',
          english: 'Administrative fees',
          article: '20(8)',
          unit: '万元',
        },
      ],
    },
  ],
};

export const form2021: Form = {
  id: '2021',
  label: '政府信息公开工作年度报告格式',
  years: [2021, null],
  source: '国办公开办函〔2021〕30号',
  tables: [proactive, requests2021, reviewLitigation],
  identities: [...requestsIdentities(requests2021), ...reviewIdentities],
};
