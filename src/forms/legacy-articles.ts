/**
 * Articles of the 2007 Regulations that the indicators of 政府信息公开情况统计表 report on, by their codes. A code stands
 * for those below it; the longest one counts. Where the Regulations say nothing (在线访谈, 政策解读, 经费, 培训 …) the list
 * is empty.
 */
const CITATIONS: Readonly<Record<string, readonly string[]>> = {
  'proactive.items': ['2007:9'],
  'proactive.normative_documents_disclosed': ['2007:10(1)'],
  'proactive.normative_documents_issued': ['2007:10(1)'],
  'proactive.channel': ['2007:15'],
  'response.hot_topics': ['2007:6'],
  'response.press_conferences': ['2007:15'],
  'response.press_conferences_by_head': ['2007:15'],
  'response.online_interviews': [],
  'response.online_interviews_by_head': [],
  'response.policy_interpretations': [],
  'response.weibo_wechat': ['2007:6'],
  'response.other': ['2007:6'],
  'requests.received': ['2007:13', '2007:20'],
  'requests.closed': ['2007:24'],
  'requests.answered': ['2007:21'],
  'requests.answered.already_public': ['2007:21(1)'],
  'requests.answered.granted': ['2007:21(1)'],
  'requests.answered.partially_granted': ['2007:22'],
  'requests.answered.denied': ['2007:21(2)'],
  'requests.answered.denied.state_secret': ['2007:14'],
  'requests.answered.denied.trade_secret': ['2007:14'],
  'requests.answered.denied.privacy': ['2007:14'],
  'requests.answered.denied.security_stability': ['2007:8'],
  'requests.answered.denied.not_government_information': ['2007:2'],
  'requests.answered.other_agency': ['2007:21(3)'],
  'requests.answered.not_existing': ['2007:21(3)'],
  'requests.answered.amend': ['2007:21(4)'],
  'requests.answered.unclear': ['2007:21(4)'],
  reconsideration: ['2007:33(2)'],
  litigation: ['2007:33(2)'],
  appeals: [],
  complaints: ['2007:33(1)'],
  fees: ['2007:27'],
  'organisation.units': ['2007:4'],
  'organisation.reading_points': ['2007:16'],
  'organisation.staff': ['2007:4'],
  'organisation.staff_full_time': ['2007:4'],
  'organisation.staff_part_time': ['2007:4'],
  'organisation.budget': [],
  training: [],
};

/** @throws {RangeError} for a code that is not in the list, nor below one that is. */
export function legacyCitations(code: string): readonly string[] {
  const parts = code.split('.');
  for (let length = parts.length; length > 0; length--) {
    const found = CITATIONS[parts.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  throw new RangeError(`no article is given for ${code}`);
}
