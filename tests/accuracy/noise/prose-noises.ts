import { type Part, type PrintedParagraph, paragraph } from '../printed-report.js';
import type { Random } from '../random.js';
import type { Noise } from './noise.js';

type Sentence = (number: () => number, year: number) => string;

/** Prose that says what the tables say, in other figures: none of it is a cell. */
const SENTENCES: readonly [Sentence, ...Sentence[]] = [
  (n, y) => `${y}年，本机关主动公开政府信息${n()}条，其中规章${n()}件、行政规范性文件${n()}件。`,
  (n) => `办理行政许可${n()}件，行政处罚${n()}件，行政强制${n()}件，行政事业性收费${n()}.5万元。`,
  (n, y) => `${y}年新收政府信息公开申请${n()}件，上年结转${n()}件，结转下年度继续办理${n()}件。`,
  (n) =>
    `其中予以公开${n()}件，部分公开${n()}件，不予公开${n()}件，无法提供${n()}件，不予处理${n()}件，其他处理${n()}件。`,
  (n) => `1.属于国家秘密${n()}件；2.重复申请${n()}件；3.其他${n()}件。总计 ${n()} 件。`,
  (n) => `自然人申请${n()}件，商业企业${n()}件，科研机构${n()}件，其他${n()}件。`,
  (n) => `行政复议${n()}件，结果维持${n()}件，结果纠正${n()}件；行政诉讼${n()}件，尚未审结${n()}件。`,
  (n) => `政府网站公开政府信息数 ${n()}，政务微信公开政府信息数 ${n()}，当面申请数 ${n()}。`,
  (n) => `政府集中采购项目 ${n()} 个，采购总金额 ${n()} 万元。`,
  (_, y) => `所列数据的统计期限自${y}年1月1日起，至${y}年12月31日止。联系电话：0598-3982676，邮编 350430。`,
  (n) => `（一）主动公开情况。全年发布信息 ${n()} 条，同比增长 ${n()}.6%。`,
  (n) => `行政许可 ${n()}`,
];

function write(random: Random): PrintedParagraph {
  const sentence = random.pick(SENTENCES);
  const year = random.integer(2015, 2024);
  return paragraph(
    'prose',
    sentence(() => random.integer(0, random.pick([9, 99, 12_091])), year),
  );
}

const prose: Noise = {
  name: 'prose',
  onPrinted: (report, random) => ({
    ...report,
    parts: report.parts.flatMap((part): Part[] => {
      const sentences = Array.from({ length: random.integer(0, 3) }, () => write(random));
      return part.kind === 'paragraph' && part.role === 'title' ? [part, ...sentences] : [...sentences, part];
    }),
  }),
};

const CHROME_BEFORE = [
  '首页 | 政务公开 | 政民互动 | 办事服务',
  '今天是2025年3月4日 星期二',
  '您当前的位置：首页 > 政府信息公开 > 年度报告',
  '机构职能 政策文件 规划计划 财政预决算 行政许可 行政处罚 建议提案',
  '发布时间：2022-01-28 16:18',
  '来源：政府办公室 浏览次数：1203 字体：[大 中 小]',
  '索引号：000014349/2022-00012',
] as const;

const CHROME_AFTER = [
  '附件：2021年度报告.pdf',
  '上一篇：2019年政府信息公开工作年度报告',
  '下一篇：2023年政府信息公开工作年度报告',
  '共 12 页 1 2 3 4 5',
  '主办：人民政府办公室 联系电话：0598-3982676 传真：3982677',
  '闽ICP备05012345号-1 网站标识码：3504300001 公网安备 35043002000011号',
  '扫一扫在手机打开当前页',
] as const;

/** The site around the report. */
const chrome: Noise = {
  name: 'chrome',
  onPrinted: (report, random) => {
    const lines = (texts: readonly string[]) =>
      random.sample(texts, random.integer(1, texts.length)).map((text) => paragraph('furniture', text));
    return { ...report, parts: [...lines(CHROME_BEFORE), ...report.parts, ...lines(CHROME_AFTER)] };
  },
};

const HEADINGS: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => text.replace(/^[一二三四五六]、/u, ''),
  (text) => text.replace(/^([一二三四五六])、/u, (_, number) => `${' 一二三四五六'.indexOf(number)}. `),
  (text) =>
    text.replace('政府信息公开行政复议、行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
  (text) => text.replace('政府信息情况', '政府信息的情况'),
  (text) => text.replace(/^([一二三四五六])、/u, '（$1）'),
];

const headings: Noise = {
  name: 'section-headings',
  onPrinted: (report, random) => {
    const print = random.pick(HEADINGS);
    return {
      ...report,
      parts: report.parts.map((part) =>
        part.kind === 'paragraph' && part.role === 'section' ? { ...part, text: print(part.text) } : part,
      ),
    };
  },
};

const noHeadings: Noise = {
  name: 'no-section-headings',
  onPrinted: (report) => ({
    ...report,
    parts: report.parts.filter((part) => part.kind === 'table' || part.role !== 'section'),
  }),
};

export const PROSE_NOISES: readonly Noise[] = [headings, noHeadings, prose, chrome];
