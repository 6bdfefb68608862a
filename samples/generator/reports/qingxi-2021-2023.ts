import { thousands } from '../figure.js';
import { noApplicants, noOutcomes, type Report } from '../report.js';
import { qingxi } from './agencies.js';

export const qingxi2021: Report = {
  agency: qingxi,
  year: 2021,
  form: '2021',
  title: '青溪县2021年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [24, 6, 187],
    administrative_licensing: [21506],
    administrative_penalty: [3302],
    administrative_compulsion: [158],
    administrative_fees: [1286.35],
  },
  requests: {
    received: [41, 8, 1, 0, 3, 1],
    carriedIn: [1, 1, 0, 0, 0, 0],
    results: {
      granted: [19, 4, 1, 0, 1, 1],
      partially_granted: [6, 1, 0, 0, 1, 0],
      denied_third_party: [2, 0, 0, 0, 0, 0],
      denied_internal_affairs: [1, 1, 0, 0, 0, 0],
      denied_process_information: [1, 0, 0, 0, 0, 0],
      denied_administrative_inquiry: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [5, 2, 0, 0, 1, 0],
      unavailable_needs_creation: [1, 0, 0, 0, 0, 0],
      not_processed_petition: [2, 0, 0, 0, 0, 0],
      not_processed_repeated: [1, 0, 0, 0, 0, 0],
      other_not_corrected_in_time: [1, 0, 0, 0, 0, 0],
      other_remaining: [0, 1, 0, 0, 0, 0],
    },
    carriedOut: [2, 0, 0, 0, 0, 0],
  },
  review: [
    [4, 1, 0, 1],
    [2, 0, 0, 0],
    [1, 0, 0, 0],
  ],
  prose: (say) => ({
    preface:
      '按照《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》要求，现公布青溪县2021年政府信息公开工作年度报告，数据统计期限为2021年1月1日至12月31日。',
    overall: [
      `（一）主动公开。全年制发行政规范性文件${say('proactive.normative_documents.made')}件，废止${say('proactive.normative_documents.repealed')}件，现行有效${say('proactive.normative_documents.in_force')}件，均在“政策文件库”集中公开。`,
      `（二）依申请公开。新收政府信息公开申请${say('requests.received.total')}件，同比增加20件；其中部分公开${say('requests.partially_granted.total')}件，本机关不掌握相关政府信息${say('requests.unavailable_not_held.total')}件。`,
      '（三）平台建设。政务新媒体由31个整合为12个。',
    ],
    problems: [
      '一是村（社区）一级公开内容不够贴近群众；二是政策解读的时效有待提高。将把村务公开与政务公开衔接纳入年度培训，解读材料与文件同步起草、同步发布。',
    ],
    other: ['2021年没有收取政府信息公开信息处理费。'],
  }),
};

export const qingxi2022: Report = {
  agency: qingxi,
  year: 2022,
  form: '2021',
  title: '青溪县2022年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [19, 11, 195],
    administrative_licensing: [22874],
    administrative_penalty: [2988],
    administrative_compulsion: [143],
    administrative_fees: [1174.0826],
  },
  requests: {
    received: [38, 11, 0, 0, 4, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    results: {
      granted: [15, 6, 0, 0, 2, 0],
      partially_granted: [7, 2, 0, 0, 1, 0],
      denied_third_party: [1, 1, 0, 0, 0, 0],
      denied_process_information: [2, 0, 0, 0, 0, 0],
      denied_enforcement_file: [1, 0, 0, 0, 0, 0],
      unavailable_not_held: [8, 1, 0, 0, 1, 0],
      unavailable_still_unclear: [1, 0, 0, 0, 0, 0],
      not_processed_excessive: [2, 0, 0, 0, 0, 0],
      not_processed_reconfirmation: [1, 0, 0, 0, 0, 0],
      other_not_corrected_in_time: [1, 0, 0, 0, 0, 0],
      other_fee_not_paid: [0, 1, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [[5, 0, 0, 1], [1, 1, 0, 0], noOutcomes],
  prose: (say) => ({
    preface:
      '本报告依据《中华人民共和国政府信息公开条例》编制，数据统计期限自2022年1月1日起至2022年12月31日止。如对本报告有疑问，请与青溪县人民政府办公室联系。',
    overall: [
      `2022年，全县废止行政规范性文件${say('proactive.normative_documents.repealed')}件，现行有效${say('proactive.normative_documents.in_force')}件。收到政府信息公开申请${say('requests.received.total')}件，其中商业企业${say('requests.received.commercial_enterprise')}件；予以公开${say('requests.granted.total')}件。`,
      `因政府信息公开被申请行政复议${say('review_litigation.reconsideration.total')}件，其中结果维持${say('review_litigation.reconsideration.upheld')}件。`,
    ],
    problems: [
      '存在的主要问题：申请的电子化登记尚未覆盖全部乡镇；部门间协查时间偏长。改进情况：上线统一登记系统，协查时限压缩为5个工作日。',
    ],
    other: ['依照信息处理费管理办法发出收费通知1件，申请人逾期未缴纳，全年收取信息处理费0元。'],
  }),
};

export const qingxi2023: Report = {
  agency: qingxi,
  year: 2023,
  form: '2021',
  title: '青溪县2023年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [22, 8, 209],
    administrative_licensing: [thousands(24011)],
    administrative_penalty: [thousands(3075)],
    administrative_compulsion: [151],
    administrative_fees: [982.4],
  },
  requests: {
    received: [47, 9, 0, 2, 3, 1],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [20, 5, 0, 1, 1, 0],
      partially_granted: [5, 1, 0, 1, 1, 0],
      denied_internal_affairs: [2, 0, 0, 0, 0, 0],
      denied_process_information: [1, 1, 0, 0, 0, 0],
      denied_administrative_inquiry: [3, 0, 0, 0, 0, 0],
      unavailable_not_held: [9, 1, 0, 0, 1, 1],
      unavailable_needs_creation: [2, 1, 0, 0, 0, 0],
      not_processed_petition: [1, 0, 0, 0, 0, 0],
      not_processed_repeated: [2, 0, 0, 0, 0, 0],
      not_processed_publication: [1, 0, 0, 0, 0, 0],
      other_fee_not_paid: noApplicants,
      other_remaining: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 0, 0, 0, 0, 0],
  },
  review: [
    [6, 1, 0, 0],
    [2, 0, 1, 0],
    [1, 0, 0, 1],
  ],
  prose: (say) => ({
    preface:
      '根据《中华人民共和国政府信息公开条例》规定，现公布青溪县2023年政府信息公开工作年度报告。数据统计期限为2023年1月1日至2023年12月31日。',
    overall: [
      `2023年，全县通过政府网站公开信息2.6万余条，发布政策解读96篇。新收政府信息公开申请${say('requests.received.total')}件，上年结转${say('requests.carried_in.total')}件，办结${say('requests.processed_total.total')}件，结转下年度${say('requests.carried_out.total')}件。`,
      `全年行政复议${say('review_litigation.reconsideration.total')}件，结果纠正${say('review_litigation.reconsideration.corrected')}件，较上年增加1件。`,
    ],
    problems: [
      '对照群众需求，重点领域信息的归集仍不及时，基层答复质量参差不齐。已将12个重点领域的公开事项逐项落到责任股室，并建立答复文书抽查制度。',
    ],
    other: ['本年度收取信息处理费0元。'],
  }),
};
