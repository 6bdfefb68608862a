/** The two texts of 《政府信息公开条例》 that reports refer to: of 2007, and as revised in 2019. */
export type RegulationsId = '2007' | '2019';

export interface Regulations {
  readonly id: RegulationsId;
  readonly title: string;
  readonly english: string;
  /** The order of the State Council that published the text. */
  readonly decree: string;
  /** ISO dates, both inclusive; null: still in force. */
  readonly inForce: readonly [from: string, to: string | null];
  /** Where the State Council publishes the text. */
  readonly url: string;
}

export const regulations: readonly Regulations[] = [
  {
    id: '2007',
    title: '中华人民共和国政府信息公开条例',
    english: 'Regulations on Open Government Information',
    decree: '国务院令第492号',
    inForce: ['2008-05-01', '2019-05-14'],
    url: 'https://www.gov.cn/zwgk/2007-04/24/content_592937.htm',
  },
  {
    id: '2019',
    title: '中华人民共和国政府信息公开条例（2019年修订）',
    english: 'Regulations on Open Government Information (revised 2019)',
    decree: '国务院令第711号',
    inForce: ['2019-05-15', null],
    url: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
  },
];
