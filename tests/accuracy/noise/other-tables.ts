import { count } from '../figures.js';
import { layOut } from '../layout.js';
import {
  mapCells,
  type PrintedReport,
  type PrintedRow,
  type PrintedTable,
  paragraph,
} from '../printed-report.js';
import type { Random } from '../random.js';
import { randomReport } from '../report.js';
import type { Noise } from './noise.js';

const DEPARTMENTS = ['教育局', '公安局', '民政局', '财政局', '城关镇', '溪源乡', '合计'] as const;
type Header = readonly [first: string, ...others: string[]];

const HEADERS: readonly [Header, ...Header[]] = [
  ['单位', '新收申请', '予以公开', '部分公开', '不予公开', '结转下年度'],
  ['部门', '规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '总计'],
  ['单位名称', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['单位', '行政复议', '行政诉讼', '结果维持', '结果纠正', '总计'],
  ['序号', '单位', '主动公开政府信息数', '政府网站公开政府信息数', '收到申请数', '申请办结数'],
];

/** The figures of single departments in a table of the agency's own, behind the official ones. */
const departmentsTable: Noise = {
  name: 'departments-table',
  onPrinted: (report, random) => {
    const last = report.parts.findLastIndex((part) => part.kind === 'table');
    const heading = paragraph('prose', '附：各部门、各乡镇政府信息公开情况统计表');
    return { ...report, parts: report.parts.toSpliced(last + 1, 0, heading, drawTable(random)) };
  },
};

function drawTable(random: Random): PrintedTable {
  const header = random.pick(HEADERS);
  const row = (texts: readonly string[], role: 'header' | 'furniture'): PrintedRow => ({
    article: 0,
    cells: texts.map((text) => ({ role, text, rowSpan: 1, columnSpan: 1 })),
  });
  const rows = DEPARTMENTS.map((name, index) => {
    const words = header[0] === '序号' ? [String(index + 1), name] : [name];
    const numbers = header.slice(words.length).map(() => String(count(random, 'medium')));
    return row([...words, ...numbers], 'furniture');
  });
  return { kind: 'table', code: 'proactive', columns: header.length, rows: [row(header, 'header'), ...rows] };
}

/** Last year's report, or another agency's, below this one on the same page. */
const secondReport: Noise = {
  name: 'second-report',
  onPrinted: (report, random) => ({
    ...report,
    parts: [...report.parts, ...withoutTruth(layOut(randomReport(report.form, random))).parts],
  }),
};

function withoutTruth(report: PrintedReport): PrintedReport {
  return mapCells(report, ({ figure: _, ...cell }) => cell);
}

export const OTHER_TABLES: readonly Noise[] = [departmentsTable, secondReport];
