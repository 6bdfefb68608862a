import { type Part, paragraph } from '../printed-report.js';
import type { Random } from '../random.js';
import type { Noise } from './noise.js';

const NOTES: readonly [(number: number) => string, ...((number: number) => string)[]] = [
  (n) => `注：1.本表数据截至12月31日；2.“不予公开”中${n}件为上年结转。`,
  (n) => `备注：属于国家秘密 ${n} 件`,
  (n) => `说明：1.行政许可 ${n} 2.行政处罚 ${n + 1}`,
  (n) => `注：①总计 ${n}`,
  () => '填表人：张某　审核人：李某　联系电话：0598-3982676　填报日期：2022年1月10日',
  () => '单位：件　　2022年1月10日',
  (n) => `* ${n}`,
  (n) => `（注：结转下年度继续办理的 ${n} 件均未到答复期限）`,
];

/** Notes with numbers below the tables. */
export const tableNotes: Noise = {
  name: 'table-notes',
  onPrinted: (report, random: Random) => ({
    ...report,
    parts: report.parts.flatMap((part): Part[] => {
      if (part.kind !== 'table') return [part];
      const notes = Array.from({ length: random.integer(0, 3) }, () =>
        random.pick(NOTES)(random.integer(0, 40)),
      );
      return [part, ...notes.map((note) => paragraph('prose', note))];
    }),
  }),
};
