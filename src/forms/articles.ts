/** An article of the 2019 Regulations (《政府信息公开条例》, 国务院令第711号) that a row of a form reports on. */
export interface Article {
  /** Article, and paragraph or item in brackets: `20(5)` is 第二十条第（五）项. */
  readonly id: string;
  readonly chinese: string;
  readonly english: string;
}

/** Sub-items of articles 16, 36 and 39, and the reference of 36 (reconfirmation), are inferred from the text. */
export const articles: readonly Article[] = [
  { id: '14', chinese: '第十四条', english: 'State secrets, prohibitions by law, security and stability' },
  { id: '15', chinese: '第十五条', english: 'Trade secrets and privacy of third parties' },
  { id: '16(1)', chinese: '第十六条第一款', english: 'Internal affairs' },
  { id: '16(2)', chinese: '第十六条第二款', english: 'Process information and enforcement files' },
  {
    id: '20(1)',
    chinese: '第二十条第（一）项',
    english: 'Administrative regulations, rules and normative documents',
  },
  { id: '20(5)', chinese: '第二十条第（五）项', english: 'Licensing and other services to the public' },
  { id: '20(6)', chinese: '第二十条第（六）项', english: 'Administrative penalties and compulsion' },
  { id: '20(8)', chinese: '第二十条第（八）项', english: 'Administrative fees' },
  { id: '20(9)', chinese: '第二十条第（九）项', english: 'Centralised government procurement' },
  { id: '27', chinese: '第二十七条', english: 'Right to request information' },
  { id: '30', chinese: '第三十条', english: 'Unclear requests and their correction' },
  { id: '35', chinese: '第三十五条', english: 'Excessive requests' },
  { id: '36', chinese: '第三十六条', english: 'Answers to a request' },
  { id: '36(1)', chinese: '第三十六条第（一）项', english: 'Already public, or granted (with item 2)' },
  {
    id: '36(4)',
    chinese: '第三十六条第（四）项',
    english: 'Not held, or held by another agency (with item 5)',
  },
  { id: '36(6)', chinese: '第三十六条第（六）项', english: 'Repeated requests' },
  { id: '36(7)', chinese: '第三十六条第（七）项', english: 'Information under special rules of inquiry' },
  { id: '37', chinese: '第三十七条', english: 'Separable information' },
  { id: '38', chinese: '第三十八条', english: 'Information that would have to be made' },
  { id: '39(1)', chinese: '第三十九条第一款', english: 'Petitions, reports and complaints' },
  { id: '39(2)', chinese: '第三十九条第二款', english: 'Requests for public publications' },
  { id: '42', chinese: '第四十二条', english: 'Fees for processing information' },
  { id: '51', chinese: '第五十一条', english: 'Complaints, reconsideration and litigation' },
];
