import { slash } from '../figure.js';
import { noApplicants, noOutcomes, type Report } from '../report.js';
import { qingxiNaturalResources } from './agencies.js';

export const naturalResources2020: Report = {
  agency: qingxiNaturalResources,
  year: 2020,
  form: '2019',
  title: '青溪县自然资源局2020年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [2, 2, 14],
    administrative_licensing: [18, 0, 1326],
    other_external_services: [9, -1, 412],
    administrative_penalty: [74, 0, 58],
    administrative_compulsion: [6, 0, 2],
    administrative_fees: [3, 0],
    central_procurement: [4, 386500],
  },
  requests: {
    received: [12, 2, 0, 0, 3, 0],
    carriedIn: noApplicants,
    results: {
      granted: [6, 1, 0, 0, 2, 0],
      partially_granted: [1, 0, 0, 0, 1, 0],
      denied_enforcement_file: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [3, 1, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 0, 0, 0], noOutcomes, noOutcomes],
  prose: (say) => ({
    preface: '根据政府信息公开条例，编制本报告。统计期限为2020年1月1日至2020年12月31日。',
    overall: [
      `全年主动公开征地、供地、规划许可等信息1186条。收到政府信息公开申请${say('requests.received.total')}件，多为征地批文和规划图件；予以公开${say('requests.granted.total')}件。`,
    ],
    problems: ['历史征地档案数字化程度低，查找费时。已完成2005年以后批文的扫描。'],
    other: ['无。'],
  }),
};

export const naturalResources2021: Report = {
  agency: qingxiNaturalResources,
  year: 2021,
  form: '2021',
  title: '青溪县自然资源局2021年政府信息公开工作年度报告',
  proactive: {
    rules: [slash, slash, slash],
    normative_documents: [1, 2, 13],
    administrative_licensing: [1401],
    administrative_penalty: [61],
    administrative_compulsion: [slash],
    administrative_fees: [214.6],
  },
  requests: {
    received: [16, 3, 0, 0, 2, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [8, 2, 0, 0, 1, 0],
      partially_granted: [2, 0, 0, 0, 0, 0],
      denied_third_party: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [4, 1, 0, 0, 1, 0],
    },
    carriedOut: [2, 0, 0, 0, 0, 0],
  },
  review: [[2, 0, 0, 0], slash, slash],
  prose: (say) => ({
    preface: '根据政府信息公开条例，编制本报告。统计期限为2021年1月1日至2021年12月31日。',
    overall: [
      `全年办理行政许可${say('proactive.administrative_licensing.decisions')}件，作出行政处罚决定${say('proactive.administrative_penalty.decisions')}件，均在7个工作日内公示。收到政府信息公开申请${say('requests.received.total')}件，结转下年度${say('requests.carried_out.total')}件。`,
    ],
    problems: ['涉及第三方权益的征求意见程序不够规范，已制作统一的征求意见函。'],
    other: ['没有收取信息处理费。'],
  }),
};

export const naturalResources2022: Report = {
  agency: qingxiNaturalResources,
  year: 2022,
  form: '2021',
  title: '青溪县自然资源局2022年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [2, 1, 14],
    administrative_licensing: [1377],
    administrative_penalty: [49],
    administrative_compulsion: [3],
    administrative_fees: [198.35],
  },
  requests: {
    received: [14, 2, 0, 0, 4, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    results: {
      granted: [7, 1, 0, 0, 2, 0],
      partially_granted: [1, 0, 0, 0, 1, 0],
      denied_process_information: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [4, 1, 0, 0, 1, 0],
      not_processed_petition: [1, 0, 0, 0, 0, 0],
      other_not_corrected_in_time: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 1, 0, 0], [0, 0, 0, 1], noOutcomes],
  prose: (say) => ({
    preface: '根据政府信息公开条例，编制本报告。统计期限为2022年1月1日至2022年12月31日。',
    overall: [
      `全年收到政府信息公开申请${say('requests.received.total')}件，上年结转${say('requests.carried_in.total')}件，办结${say('requests.processed_total.total')}件。行政复议${say('review_litigation.reconsideration.total')}件，其中结果纠正${say('review_litigation.reconsideration.corrected')}件。`,
    ],
    problems: ['个别答复引用条款不准确，被复议机关纠正。已组织承办人员专题学习。'],
    other: ['没有收取信息处理费。'],
  }),
};

export const naturalResources2023: Report = {
  agency: qingxiNaturalResources,
  year: 2023,
  form: '2021',
  title: '青溪县自然资源局2023年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [3, 0, 17],
    administrative_licensing: [1452],
    administrative_penalty: [55],
    administrative_compulsion: [1],
    administrative_fees: [176.9],
  },
  requests: {
    received: [18, 4, 1, 0, 2, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [9, 2, 1, 0, 1, 0],
      partially_granted: [2, 1, 0, 0, 0, 0],
      denied_administrative_inquiry: [2, 0, 0, 0, 0, 0],
      unavailable_not_held: [4, 1, 0, 0, 1, 0],
      not_processed_repeated: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 0, 0, 0], [1, 0, 0, 0], noOutcomes],
  prose: (say) => ({
    preface: '根据政府信息公开条例，编制本报告。统计期限为2023年1月1日至2023年12月31日。',
    overall: [
      `全年收到政府信息公开申请${say('requests.received.total')}件，其中属于行政查询事项${say('requests.denied_administrative_inquiry.total')}件，已告知不动产登记查询途径。`,
    ],
    problems: ['不动产登记查询与政府信息公开的界限宣传不足，已在服务大厅张贴说明。'],
    other: ['没有收取信息处理费。'],
  }),
};
