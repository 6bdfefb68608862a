import { cents, signed, thousands } from '../figure.js';
import type { Report } from '../report.js';
import { qingxi } from './agencies.js';

export const qingxi2019: Report = {
  agency: qingxi,
  year: 2019,
  form: '2019',
  title: '青溪县2019年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [31, 31, 402],
    administrative_licensing: [214, 6, thousands(18733)],
    other_external_services: [388, -15, thousands(2046)],
    administrative_penalty: [thousands(1530), 12, thousands(2891)],
    administrative_compulsion: [97, 0, 164],
    administrative_fees: [29, -2],
    central_procurement: [311, cents(5214872.55)],
  },
  requests: {
    received: [17, 3, 0, 0, 2, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    results: {
      granted: [9, 2, 0, 0, 1, 0],
      partially_granted: [2, 0, 0, 0, 0, 0],
      denied_third_party: [1, 0, 0, 0, 0, 0],
      denied_internal_affairs: [0, 0, 0, 0, 1, 0],
      unavailable_not_held: [3, 1, 0, 0, 0, 0],
      not_processed_petition: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [2, 0, 0, 0, 0, 0],
  },
  review: [
    [2, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
  ],
  prose: (say) => ({
    preface:
      '根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，编制本报告。报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。',
    overall: [
      `2019年，全县主动公开政府信息3.1万余条，制发规范性文件${say('proactive.normative_documents.newly_made')}件并全部上网。收到政府信息公开申请${say('requests.received.total')}件，其中自然人提出${say('requests.received.natural_person')}件；上年结转${say('requests.carried_in.total')}件，全年办结${say('requests.processed_total.total')}件。`,
      '县政府门户网站完成改版，撤并栏目14个，新设“机构改革”专栏。',
    ],
    problems: [
      '一是个别乡镇栏目更新间隔偏长；二是答复文书的说理部分过于简略。下一步将按季度通报栏目更新情况，并印发统一的答复文书样式。',
    ],
    other: ['无其他需要报告的事项。'],
  }),
};

export const qingxi2020: Report = {
  agency: qingxi,
  year: 2020,
  form: '2019',
  title: '青溪县2020年政府信息公开工作年度报告',
  proactive: {
    rules: [0, 0, 0],
    normative_documents: [27, 27, 429],
    administrative_licensing: [220, -9, 20418],
    other_external_services: [373, 4, 1987],
    administrative_penalty: [1542, signed(103), 3156],
    administrative_compulsion: [97, signed(4), 171],
    administrative_fees: [27, 0],
    central_procurement: [286, cents(6338096.4)],
  },
  requests: {
    received: [26, 5, 0, 1, 2, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    results: {
      granted: [13, 3, 0, 1, 1, 0],
      partially_granted: [3, 0, 0, 0, 0, 0],
      denied_prohibited_by_law: [1, 0, 0, 0, 0, 0],
      denied_process_information: [1, 0, 0, 0, 1, 0],
      denied_enforcement_file: [2, 0, 0, 0, 0, 0],
      unavailable_not_held: [4, 1, 0, 0, 0, 0],
      unavailable_needs_creation: [1, 0, 0, 0, 0, 0],
      unavailable_still_unclear: [1, 0, 0, 0, 0, 0],
      not_processed_repeated: [1, 0, 0, 0, 0, 0],
    },
    carriedOut: [1, 1, 0, 0, 0, 0],
  },
  review: [
    [3, 0, 1, 0],
    [1, 0, 0, 1],
    [0, 1, 0, 0],
  ],
  prose: (say) => ({
    preface:
      '本报告按照《中华人民共和国政府信息公开条例》和国务院办公厅关于年度报告有关事项的通知编制，统计期限为2020年1月1日至2020年12月31日。电子版在青溪县人民政府门户网站发布。',
    overall: [
      `2020年，全县主动公开政府信息28640条，办理行政许可${say('proactive.administrative_licensing.decisions')}件，作出行政处罚决定${say('proactive.administrative_penalty.decisions')}件，结果均按时公示。`,
      `依申请公开方面，全年收到政府信息公开申请${say('requests.received.total')}件，予以公开${say('requests.granted.total')}件，结转下年度${say('requests.carried_out.total')}件，没有收取费用。`,
    ],
    problems: [
      '主要问题是部分单位对过程性信息的把握不够准确，政策解读形式单一。改进措施：建立疑难申请会商制度，全年组织业务培训2期。',
    ],
    other: ['本年度无其他需要报告的事项。'],
  }),
};
