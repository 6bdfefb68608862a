import type { Group } from '../../tokens/group.js';

/** 2020年度：, 上年度（2020年）收到和处理政府信息公开申请情况: what a line above a table says of its year; no header of a column. */
const CAPTION =
  /^[（(]?(?:(?<last>上一?年度?)|(?<year>20\d{2})年度?)[）)]?(?:[（(]20\d{2}年度?[）)])?(?:[:：]?|.{0,40}(?:情况|数据|统计表|报表)[:：]?)$/u;

/** Whether the caption of the table that a group begins names another year than that of the report. */
export function isOfOtherYear({ header }: Group, reportYear: number | null): boolean {
  if (reportYear === null) return false;
  return header.some(({ raw }) => {
    const { last, year } = CAPTION.exec(raw.replace(/\s/gu, ''))?.groups ?? {};
    return last !== undefined || (year !== undefined && Number(year) !== reportYear);
  });
}
