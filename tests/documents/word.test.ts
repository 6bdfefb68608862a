import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { fixture, gridOf, paragraphsOf, tablesOf } from './fixture.js';

describe('a Word file', () => {
  it('gives its title, its paragraphs and its tables with merged cells', async () => {
    const document = await readDocument(fixture('report.docx'));
    expect(document).toMatchObject({
      format: 'docx',
      charset: null,
      title: '青禾县2023年政府信息公开工作年度报告',
      images: 0,
      endsInText: false,
    });
    expect(paragraphsOf(document)[2]).toBe('二、主动公开政府信息情况');
    const [proactive, requests, review] = tablesOf(document);
    expect(gridOf(proactive)[3]).toEqual(['行政规范性文件', '14', '2', '61']);
    expect(requests).toMatchObject({ rows: 28, columns: 10 });
    expect(requests?.cells[0]).toMatchObject({ rowSpan: 3, columnSpan: 3 });
    expect(requests?.cells.find(({ text }) => text.startsWith('三\n、\n本'))).toMatchObject({ rowSpan: 22 });
    expect(gridOf(review).at(-1)).toEqual('4 1 0 2 7 3 0 0 1 4 2 0 1 0 3'.split(' '));
  });

  it('keeps empty cells', async () => {
    const [proactive] = tablesOf(await readDocument(fixture('report.docx')));
    expect(gridOf(proactive)[2]).toEqual(['规章', '0', '', '3']);
  });

  it('has places by paragraph and by cell, without an offset, since its markup is not the file', async () => {
    const { blocks } = await readDocument(fixture('report.docx'));
    expect(blocks[0]?.kind === 'paragraph' && blocks[0].at).toEqual({ paragraph: 1 });
    expect(blocks[3]?.kind === 'table' && blocks[3].cells[1]?.at).toEqual({ table: 1, row: 2, column: 1 });
  });
});
