import { describe, expect, it } from 'vitest';
import { parsePage, table, valuesOf } from './parsing.js';

function rowOf(...cells: readonly string[]): Promise<readonly (number | string)[]> {
  const grid = table(
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', ...cells],
    ['其他对外管理服务事项', '1', '2', '3'],
  );
  return parsePage(`<p>二、主动公开政府信息情况</p>${grid}`).then((report) =>
    valuesOf(report, 'administrative_licensing'),
  );
}

describe('a cell of a grid that says something in words', () => {
  it.each(['不变', '持平', '无增减', '新增2项', '增2减1', '+（0） -（0）', '增加2项，减少1项'])(
    'such as %s is no number, and keeps its place',
    async (words) => {
      expect(await rowOf('43', words, '66')).toEqual([43, 'unreadable', 66]);
    },
  );

  it('is not blank where its words may as well be a label', async () => {
    expect(await rowOf('43', '2', '见网站')).toEqual([43, 2, 'unreadable']);
    expect(await rowOf('43', '省级下放', '66')).toEqual([43, 'unreadable', 'unreadable']);
  });
});
