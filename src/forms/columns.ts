import type { Column } from './form.js';

const above = '法人或其他组织';

/** 申请人情况: who asked. The first column and the middle five add up to the last. */
export const applicants: readonly Column[] = [
  { code: 'natural_person', label: '自然人', english: 'Natural persons' },
  { code: 'commercial_enterprise', label: '商业企业', english: 'Commercial enterprises', above },
  { code: 'research_institution', label: '科研机构', english: 'Research institutions', above },
  {
    code: 'public_welfare_organisation',
    label: '社会公益组织',
    english: 'Public welfare organisations',
    above,
    variants: ['公益组织', '社会组织'],
  },
  {
    code: 'legal_service',
    label: '法律服务机构',
    english: 'Legal service organisations',
    above,
    variants: ['法律服务组织'],
  },
  { code: 'other_organisation', label: '其他', english: 'Other organisations', above, variants: ['其它'] },
  { code: 'total', label: '总计', english: 'Total', variants: ['合计'] },
];

/** How reviews of the agency's answers ended. The first four add up to the last. */
export const outcomes: readonly Column[] = [
  { code: 'upheld', label: '结果维持', english: 'Upheld' },
  { code: 'corrected', label: '结果纠正', english: 'Corrected' },
  { code: 'other_outcome', label: '其他结果', english: 'Other outcome', variants: ['其它结果'] },
  { code: 'pending', label: '尚未审结', english: 'Pending' },
  { code: 'total', label: '总计', english: 'Total', variants: ['合计'] },
];
