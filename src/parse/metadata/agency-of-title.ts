const REPORT_WORDS = /(?:的)?(?:(?<!人民)政府|政务)?信息公开(?:工作)?.*$|(?:的)?政务公开(?:工作)?.*$/u;
const YEAR_WORDS = /(?:20\d{2}|二[〇零○Oo\u041e\u043e0一二三四五六七八九]{3})年?度?/gu;
const AROUND_NAME = /^关于|(?<=.{2})关于报送.*$|(?:关于|做好|公布|发布|印发|[的年度在])+$|^[《〈]/gu;

/** 建宁县2020年政府信息公开工作年度报告 → 建宁县; also with the year in front, or quoted in the title of something else. */
export function agencyOfTitle(title: string | null): string | null {
  const normal = (title ?? '').normalize('NFKC');
  const quoted = /《([^》]*公开[^》]*)》/u.exec(normal)?.[1];
  const name = (quoted ?? normal)
    .replace(/^.*[>》:]/u, '')
    .replace(REPORT_WORDS, '')
    .replace(YEAR_WORDS, '')
    .replace(AROUND_NAME, '');
  return /^[\p{Script=Han}()·]{2,}$/u.test(name) && !ANY_AGENCY.test(name) ? name : null;
}

/** 部门信息公开年报: a column of a site, which holds those of all. */
const ANY_AGENCY = /^(?:政府|[省市县区]直)?(?:部门|单位|机关)$/u;
