import { AGENCY } from './agency-ending.js';

const REPORT_WORDS = /(?:的)?(?:(?<!人民)政府|政务)?信息公开(?:工作)?.*$|(?:的)?政务公开(?:工作)?.*$/u;
const YEAR_WORDS = /(?:20\d{2}|二[〇零○Oo\u041e\u043e0一二三四五六七八九]{3})年?度?/gu;
const AROUND_NAME = /^关于|(?<=.{2})关于报送.*$|(?:关于|做好|公布|发布|印发|[的年度在])+$|^[《〈]/gu;
/** 附件1, (一), 1.: the number of a report in a collection; 【图解】, 一图读懂: what kind of page it is. */
const BEFORE_NAME =
  /^(?:附件\d{0,2}[、.]?|\(?[一二三四五六七八九十\d]{1,2}[)、.](?!\d)|[【[][^】\]]{1,8}[】\]]|(?:一图)?[读看]懂|图解)+/u;
/** 部门信息公开年报, 法定主动公开内容: a column of a site, which holds those of all; 我局, 全县: nobody by name. */
const NOBODY =
  /^(?:政府|[省市县区]直)?(?:部门|单位|机关)$|^[我各]|^本(?:单位|机关|部门|[局委办厅院镇乡县市区街])|^全[省市县区旗州盟镇乡]$|公开|栏目?$|内容$/u;

/** 建宁县2020年政府信息公开工作年度报告 → 建宁县; also with the year in front, or quoted in the title of something else. */
export function agencyOfTitle(title: string | null): string | null {
  const normal = (title ?? '').normalize('NFKC');
  const quoted = /《([^》]*公开[^》]*)》/u.exec(normal)?.[1];
  const words = (quoted ?? normal)
    .replace(/^.*[>》:]/u, '')
    .replace(BEFORE_NAME, '')
    .replace(REPORT_WORDS, '');
  const name = withoutOtherSubject(words).replace(YEAR_WORDS, '').replace(AROUND_NAME, '');
  return /^[\p{Script=Han}()·]{2,}$/u.test(name) && !NOBODY.test(name) ? name : null;
}

const OTHER_SUBJECT = /[暨和与及季]$/u;

/** 建宁县水利局2023年法治政府建设暨…: what else the report is on, behind the year. */
function withoutOtherSubject(words: string): string {
  const [agency = '', ...behind] = words.split(YEAR_WORDS);
  const subject = behind.join('').replace(AROUND_NAME, '');
  return AGENCY.test(agency) && OTHER_SUBJECT.test(subject) ? agency : words;
}
