import { type ParsedReport, parseDocument } from '../../src/index.js';

export const TITLE = '青溪县2021年政府信息公开工作年度报告';

/** What stands above the first row of section 3, printed line by line. */
export const REQUESTS = [
  '三、收到和处理政府信息公开申请情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况',
  '自然人 法人或其他组织 总计',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
];

/** The same of a report with the table of indicators. */
export const LEGACY = [
  '青溪县2016年政府信息公开工作年度报告',
  '政府信息公开情况统计表',
  '统计指标 单位 统计数',
];

/** The heading behind the tables, so that nothing is cut off. */
export const NEXT = '五、存在的主要问题及改进情况';

/** The report that a text of these lines holds. */
export async function parseText(...lines: string[]): Promise<ParsedReport> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return (await parseDocument(bytes, { fileName: 'report.txt' })).report;
}

/** The report that a page with this body holds; the next section follows, so that nothing is cut off. */
export async function parsePage(body: string): Promise<ParsedReport> {
  const html = `<html><body>${body}<p>五、存在的主要问题</p></body></html>`;
  return (await parseDocument(new TextEncoder().encode(html), {})).report;
}

/** Rows of cells as HTML. */
export function table(...rows: string[][]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/** What the cells of a row hold: a value, or the state of a cell without one. */
export function valuesOf({ cells }: ParsedReport, row: string): readonly (number | string)[] {
  return cells
    .filter((cell) => cell.row.code === row)
    .map((cell) => (cell.state === 'reported' ? cell.value : cell.state));
}
