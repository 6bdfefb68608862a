import { blank, signed, thousands, yuan } from '../figure.js';
import { noApplicants, noOutcomes, type Report } from '../report.js';
import { baishi } from './agencies.js';

export const baishi2019: Report = {
  agency: baishi,
  year: 2019,
  form: '2019',
  title: '白石县人民政府2019年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [18, 18, 265],
    administrative_licensing: [156, 3, 9204],
    other_external_services: [240, -12, 871],
    administrative_penalty: [1104, 0, 1377],
    administrative_compulsion: [65, 2, 93],
    administrative_fees: [17, 0],
    central_procurement: [42, 1874300],
  },
  requests: {
    received: [8, 1, 0, 0, 0, 0],
    carriedIn: noApplicants,
    results: {
      granted: [4, 1, 0, 0, 0, 0],
      denied_internal_affairs: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [2, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 0, 0, 0], noOutcomes, noOutcomes],
  prose: (say) => ({
    preface: '本年度报告根据政府信息公开条例编制，统计期限为2019年1月1日至2019年12月31日。',
    overall: [
      `2019年全县主动公开政府信息9217条。收到政府信息公开申请${say('requests.received.total')}件，办结${say('requests.processed_total.total')}件，均在法定期限内答复。`,
    ],
    problems: ['专职人员少、培训不足。2020年将组织全县培训不少于2次。'],
    other: ['无。'],
  }),
};

export const baishi2020: Report = {
  agency: baishi,
  year: 2020,
  form: '2019',
  title: '白石县人民政府2020年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [16, 16, 281],
    administrative_licensing: [159, -4, thousands(9861)],
    other_external_services: [228, 0, 902],
    administrative_penalty: [1104, signed(57), thousands(1290)],
    administrative_compulsion: [67, 0, 88],
    administrative_fees: [17, -1],
    central_procurement: [55, yuan(251000)],
  },
  requests: {
    received: [15, 2, 0, 0, 1, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [7, 1, 0, 0, 1, 0],
      partially_granted: [2, 0, 0, 0, 0, 0],
      denied_internal_affairs: [3, 0, 0, 0, 0, 0],
      unavailable_not_held: [3, 1, 0, 0, 0, 0],
      not_processed_petition: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: noApplicants,
  },
  review: [[1, 0, 0, 1], noOutcomes, noOutcomes],
  misprints: { 'requests.denied_internal_affairs.total': 2 },
  breaks: {
    'requests.row_total.denied_internal_affairs': 'the row holds 3 requests, its total says 2',
    'requests.processed_total.total': 'follows from the same cell: the totals add up to 18, the line says 19',
  },
  prose: (say) => ({
    preface: '本年度报告根据政府信息公开条例编制，统计期限为2020年1月1日至2020年12月31日。',
    overall: [
      `2020年全县主动公开政府信息10482条，政府集中采购${say('proactive.central_procurement.procurement_items')}项。收到政府信息公开申请${say('requests.received.total')}件，其中自然人${say('requests.received.natural_person')}件；上年结转${say('requests.carried_in.total')}件，年内全部办结。`,
      `行政复议${say('review_litigation.reconsideration.total')}件，没有发生行政诉讼。`,
    ],
    problems: ['一是公开的主动性不强，二是栏目设置不够清晰。已按国家统一格式调整政府信息公开专栏。'],
    other: ['没有其他需要报告的事项。'],
  }),
};

export const baishi2021: Report = {
  agency: baishi,
  year: 2021,
  form: '2021',
  title: '白石县人民政府2021年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [14, 3, 176],
    administrative_licensing: [10233],
    administrative_penalty: [1342],
    administrative_compulsion: [79],
    administrative_fees: [341.2],
  },
  requests: {
    received: [19, 3, 0, 0, 0, 0],
    carriedIn: noApplicants,
    results: {
      granted: [9, 2, 0, 0, 0, 0],
      partially_granted: [3, 0, 0, 0, 0, 0],
      denied_third_party: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [4, 1, 0, 0, 0, 0],
      not_processed_repeated: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 0, 0, 0], noOutcomes, noOutcomes],
  prose: (say) => ({
    preface: '本年度报告根据政府信息公开条例编制，统计期限为2021年1月1日至2021年12月31日。',
    overall: [
      `2021年，收到政府信息公开申请${say('requests.received.total')}件，办结${say('requests.processed_total.total')}件，结转下年度${say('requests.carried_out.total')}件。`,
    ],
    problems: ['规范性文件清理不够及时，年内已集中清理一次。'],
    other: ['本年度没有收取信息处理费。'],
  }),
};

export const baishi2022: Report = {
  agency: baishi,
  year: 2022,
  form: '2021',
  title: '白石县人民政府2022年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [12, 5, 183],
    administrative_licensing: [10870],
    administrative_penalty: [1275],
    administrative_compulsion: [66],
    administrative_fees: [318.77],
  },
  requests: {
    received: [23, 4, 0, 1, 0, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [11, 2, 0, 1, 0, 0],
      partially_granted: [4, 1, 0, 0, 0, 0],
      denied_process_information: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [5, 1, 0, 0, 0, 0],
      unavailable_still_unclear: [1, 0, 0, 0, 0, 0],
      other_not_corrected_in_time: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[2, 0, 0, 0], [1, 0, 0, 0], noOutcomes],
  prose: (say) => ({
    preface: '本年度报告根据政府信息公开条例编制，统计期限为2022年1月1日至2022年12月31日。',
    overall: [
      `2022年，全县制发行政规范性文件${say('proactive.normative_documents.made')}件。收到政府信息公开申请${say('requests.received.total')}件，比上年增加6件；予以公开${say('requests.granted.total')}件，部分公开${say('requests.partially_granted.total')}件。`,
    ],
    problems: ['政策解读以文字为主，形式不够多样。下一步增加图解和问答。'],
    other: ['本年度没有收取信息处理费。'],
  }),
};

export const baishi2023: Report = {
  agency: baishi,
  year: 2023,
  form: '2021',
  title: '白石县人民政府2023年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [15, 4, 194],
    administrative_licensing: [thousands(11462)],
    administrative_penalty: [thousands(1198)],
    administrative_compulsion: [71],
    administrative_fees: [296.5],
  },
  requests: {
    received: [27, 5, 0, 0, 1, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [13, 3, 0, 0, 0, 0],
      partially_granted: [4, 0, 0, 0, 1, 0],
      denied_state_secret: blank,
      denied_prohibited_by_law: blank,
      denied_security_stability: blank,
      denied_enforcement_file: [2, 0, 0, 0, 0, 0],
      unavailable_not_held: [6, 1, 0, 0, 0, 0],
      unavailable_needs_creation: [1, 0, 0, 0, 0, 0],
      not_processed_publication: blank,
      not_processed_excessive: blank,
      not_processed_reconfirmation: [1, 0, 0, 0, 0, 0],
      other_fee_not_paid: blank,
      other_remaining: [0, 1, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[1, 0, 1, 0], blank, blank],
  prose: (say) => ({
    preface:
      '本年度报告根据政府信息公开条例编制，统计期限为2023年1月1日至2023年12月31日。联系人：王喆、李镕，地址：白石县𣲗水路18号。',
    overall: [
      `2023年，全县现行有效行政规范性文件${say('proactive.normative_documents.in_force')}件。收到政府信息公开申请${say('requests.received.total')}件，主要涉及㙍头村征地补偿、垚山水库移民安置等事项；予以公开${say('requests.granted.total')}件。`,
    ],
    problems: ['征地信息公开不够完整。已在㙍头村、𣲗水村设立公开查阅点2个。'],
    other: ['本年度没有收取信息处理费。'],
  }),
};
