import { describe, expect, it } from 'vitest';
import { parseText, valuesOf } from './parsing.js';

const HEADER = [
  '第二十条第（一）项 |',
  '信息内容 |',
  '本年新制作数量 |',
  '本年新公开数量 |',
  '对外公开总数量 |',
];
const END = ['三、收到和处理政府信息公开申请情况'];

describe('a label with an explanation of the place’s own', () => {
  it('behind a colon is the label', async () => {
    const report = await parseText(
      ...HEADER,
      '规章:指省、自治区和设区的市的人民政府制定的规范性文件,名称一般为规定或者办法。 |',
      ...['1 |', '2 |', '3 |', '|'],
      '规范性文件:指各级行政机关依照程序制定、在管辖范围内普遍适用的决定、命令和行政规范。 |',
      ...['4 |', '5 |', '6 |', '|'],
      ...END,
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 2, 3]);
    expect(valuesOf(report, 'normative_documents')).toEqual([4, 5, 6]);
  });

  it('in brackets is the label', async () => {
    const report = await parseText(
      ...HEADER,
      '规章(由设区的市的人民政府填报) |',
      ...['1 |', '2 |', '3 |'],
      '规范性文件(标题中有“规定”“办法”“细则”字样的公文,一般都是) |',
      ...['4 |', '5 |', '6 |'],
      ...END,
    );
    expect(valuesOf(report, 'rules')).toEqual([1, 2, 3]);
    expect(valuesOf(report, 'normative_documents')).toEqual([4, 5, 6]);
  });
});
