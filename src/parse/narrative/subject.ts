/** A part of those whom a report is on: 各镇, 县直部门, 县政府部门, 部分单位, 其他单位, 除公安局外. */
const PART =
  /本级|部分(?:单位|部门|乡镇|镇)|其[他它余](?:单位|部门|乡镇|机关)|除[^,]+外|各(?:单位|部门|[镇乡街科股])|[县市区州省]直|[县市区州省](?:级|政府)部门|乡镇|[下所]属/u;
/** 全县各部门, 县政府及各部门: all of them; but not 全年, nor 县政府部门和镇. */
const ALL = /全(?!年)|各级|政府[和及与、]|各[^,]{1,4}[和及与、](?:各|政府|部门)/u;
/** 其中县公安局收到申请12件,县教育局…; but not 其中我局, which reports, nor 其中,在局网站. */
const AGENCY_AMONG = /其中[^;]{0,60}(?<![在于过由,])[局委办厅院镇乡街处](?:共|新|主动)*$/u;
const SELF = /[我本]/u;

/** Whether a figure counts for a part of whom the report is on. `before`: its sentence up to the words that say what is counted. */
export function isOfPart(before: string): boolean {
  const own = before.slice(before.lastIndexOf(',') + 1);
  return (PART.test(own) && !ALL.test(own)) || (AGENCY_AMONG.test(before.slice(-80)) && !SELF.test(own));
}
