import { noApplicants, noOutcomes, type Report } from '../report.js';
import { hekou } from './agencies.js';

export const hekou2022: Report = {
  agency: hekou,
  year: 2022,
  form: '2021',
  title: '白石县河口镇人民政府2022年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [0, 0, 0],
    administrative_licensing: [46],
    administrative_penalty: [3],
    administrative_compulsion: [0],
    administrative_fees: [0],
  },
  requests: {
    received: [3, 0, 0, 0, 0, 0],
    carriedIn: noApplicants,
    otherInOneRow: true,
    results: {
      granted: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [1, 0, 0, 0, 0, 0],
      other_handling: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: noApplicants,
  },
  review: [noOutcomes, noOutcomes, noOutcomes],
  prose: (say) => ({
    preface: '现将河口镇2022年政府信息公开工作情况报告如下，统计期限为2022年1月1日至2022年12月31日。',
    overall: [
      `2022年，我镇主动公开政府信息214条，收到政府信息公开申请${say('requests.received.total')}件，均已办结。未发生行政复议和行政诉讼。`,
    ],
    problems: ['工作人员变动较多，业务不熟。已指定党政办专人负责。'],
    other: ['我镇2022年未收取信息处理费。'],
  }),
};
