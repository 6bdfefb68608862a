import type { Column, Form, FormTable } from './form.js';
import { requests2019, requestsIdentities } from './requests.js';
import { reviewIdentities, reviewLitigation } from './review-litigation.js';

const documentColumns: readonly Column[] = [
  { code: 'newly_made', label: '本年新制作数量', english: 'Newly made this year', variants: ['新制作数量'] },
  {
    code: 'newly_disclosed',
    label: '本年新公开数量',
    english: 'Newly disclosed this year',
    variants: ['新公开数量'],
  },
  {
    code: 'disclosed_total',
    label: '对外公开总数量',
    english: 'Disclosed in total',
    variants: ['公开总数量'],
  },
];

const itemsPreviousYear: Column = {
  code: 'items_previous_year',
  label: '上一年项目数量',
  english: 'Items at the end of last year',
  variants: ['上年项目数量'],
};
const itemsChange: Column = {
  code: 'items_change',
  label: '本年增/减',
  english: 'Change of items this year',
  variants: ['本年增减'],
};
const decisions: Column = {
  code: 'decisions',
  label: '处理决定数量',
  english: 'Decisions made',
  variants: ['本年处理决定数量'],
  unit: '件',
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
          label: '规范性文件',
          printed: '规范性文件',
          english: 'Normative documents',
          article: '20(1)',
          unit: '件',
          variants: ['行政规范性文件'],
        },
      ],
    },
    {
      caption: '第二十条第（五）项',
      columns: [itemsPreviousYear, itemsChange, decisions],
      rows: [
        {
          code: 'administrative_licensing',
          label: '行政许可',
          printed: '行政许可',
          english: 'Administrative licensing',
          article: '20(5)',
          unit: '项',
        },
        {
          code: 'other_external_services',
          label: '其他对外管理服务事项',
          printed: '其他对外管理服务事项',
          english: 'Other services to the public',
          article: '20(5)',
          unit: '项',
          variants: ['其它对外管理服务事项'],
        },
      ],
    },
    {
      caption: '第二十条第（六）项',
      columns: [itemsPreviousYear, itemsChange, decisions],
      rows: [
        {
          code: 'administrative_penalty',
          label: '行政处罚',
          printed: '行政处罚',
          english: 'Administrative penalties',
          article: '20(6)',
          unit: '项',
        },
        {
          code: 'administrative_compulsion',
          label: '行政强制',
          printed: '行政强制',
          english: 'Administrative compulsion',
          article: '20(6)',
          unit: '项',
        },
      ],
    },
    {
      caption: '第二十条第（八）项',
      columns: [itemsPreviousYear, itemsChange],
      rows: [
        {
          code: 'administrative_fees',
          label: '行政事业性收费',
          printed: '行政事业性收费',
          english: 'Administrative fees',
          article: '20(8)',
          unit: '项',
        },
      ],
    },
    {
      caption: '第二十条第（九）项',
      columns: [
        { code: 'procurement_items', label: '采购项目数量', english: 'Procurement items' },
        { code: 'procurement_amount', label: '采购总金额', english: 'Procurement amount', unit: '元' },
      ],
      rows: [
        {
          code: 'central_procurement',
          label: '政府集中采购',
          printed: '政府集中采购',
          english: 'Centralised government procurement',
          article: '20(9)',
          unit: '项',
        },
      ],
    },
  ],
};

export const form2019: Form = {
  id: '2019',
  label: '政府信息公开工作年度报告格式（试行）',
  years: [2019, 2020],
  source: '国办公开办函〔2019〕60号',
  tables: [proactive, requests2019, reviewLitigation],
  identities: [...requestsIdentities(requests2019), ...reviewIdentities],
};
