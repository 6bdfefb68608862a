import { mapCells } from '../printed-report.js';
import type { Noise } from './noise.js';

/** Headers as agencies write them from memory. */
const WORDINGS: readonly (readonly [official: string, ...others: string[]])[] = [
  ['本年制发件数', '制发件数', '本年制发数', '本年制发（件）'],
  ['本年废止件数', '废止件数', '本年废止数', '本年废止（件）'],
  ['现行有效件数', '现行有效数', '现行有效（件）', '现行有效件数（件）'],
  ['本年处理决定数量', '处理决定数量', '本年处理决定数', '本年处理决定数量（件）'],
  ['处理决定数量', '本年处理决定数量', '处理决定数', '处理决定数量（件）'],
  ['本年收费金额（单位：万元）', '本年收费金额（万元）', '收费金额（单位：万元）', '本年收费金额 单位：万元'],
  ['本年新制作数量', '本年新制作数', '新制作数量', '本年新制作数量（件）'],
  ['本年新公开数量', '本年新公开数', '新公开数量', '本年新公开数量（件）'],
  ['对外公开总数量', '对外公开总数', '公开总数量', '对外公开总数量（件）'],
  ['上一年项目数量', '上年项目数量', '上一年度项目数量', '上一年项目数量（项）'],
  ['本年增/减', '本年增减', '本年增／减', '本年增减数量'],
  ['自然人', '公民', '自然人', '自然人'],
  ['社会公益组织', '公益组织', '社会公益 组织', '社会公益组织'],
  ['总计', '合计', '总 计', '总计'],
  ['结果维持', '维持', '结果维持', '维持结果'],
  ['结果纠正', '纠正', '结果纠正', '纠正结果'],
];

export const columnWordings: Noise = {
  name: 'column-wordings',
  appliesTo: (form) => form !== 'legacy',
  onPrinted: (report, random) => {
    const chosen = new Map(
      WORDINGS.map(([official, ...others]) => [official, random.pick([official, ...others])]),
    );
    return mapCells(report, (cell) =>
      cell.role === 'header' ? { ...cell, text: chosen.get(cell.text) ?? cell.text } : cell,
    );
  },
};
