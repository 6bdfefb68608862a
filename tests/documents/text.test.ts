import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { paragraphsOf, utf8 } from './fixture.js';

describe('a flattened page', () => {
  it('is a paragraph per line that is not blank, each with its line and offset', async () => {
    const { blocks, ...document } = await readDocument(utf8('一、总体情况\n\n  规章 | 0 |\t3 |  \n'));
    expect(document).toMatchObject({
      format: 'text',
      charset: 'utf-8',
      title: null,
      attachments: [],
      images: 0,
      endsInText: false,
    });
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '一、总体情况', at: { line: 1, offset: 0 } },
      { kind: 'paragraph', text: '规章 | 0 |\t3 |', at: { line: 3, offset: 10 } },
    ]);
  });

  it('breaks lines at every line break that programs write', async () => {
    const document = await readDocument(utf8('甲\r\n乙\r丙\f丁\u2028戊\u2029己\u0085庚'));
    expect(paragraphsOf(document)).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    expect(document.blocks[2]).toMatchObject({ text: '丙', at: { line: 3 } });
  });

  it('may be one line', async () => {
    const line = '规章 0 0 0 '.repeat(100_000).trim();
    const document = await readDocument(utf8(line));
    expect(paragraphsOf(document)).toEqual([line]);
  });

  it('keeps smaller-than signs and book title marks as text', async () => {
    const document = await readDocument(utf8('<<条例>> 第 5 条 a<b\n<公开>'));
    expect(document.format).toBe('text');
    expect(paragraphsOf(document)).toEqual(['<<条例>> 第 5 条 a<b', '<公开>']);
  });

  it('has each paragraph in the text at its offset', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('甲', ' ', '\t', '|', '\n', '\r', '\u3000', '12')),
        async (parts) => {
          const text = parts.join('');
          fc.pre(text.trim() !== '');
          const { blocks } = await readDocument(utf8(text));
          for (const block of blocks) {
            if (block.kind !== 'paragraph' || !('line' in block.at)) throw new Error('not a line');
            expect(text.slice(block.at.offset).startsWith(block.text)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['# 青溪镇2023年年度报告', '青溪镇2023年年度报告'],
    ['### （二）依申请公开', '（二）依申请公开'],
    ['| **（七）总计** | **12** | 0 |', '| （七）总计 | 12 | 0 |'],
    ['收到申请**12**件、答复**9**件', '收到申请12件、答复9件'],
    ['| 规章 | &nbsp; | <b>3</b> |', '| 规章 |   | 3 |'],
  ])('says %s without what only shows how it looks', async (line, text) => {
    const { blocks } = await readDocument(utf8(`甲\n  ${line}`));
    expect(blocks[1]).toEqual({ kind: 'paragraph', text, at: { line: 2, offset: 4 } });
  });

  it.each(['行政许可 12** | 3**', '联系人：张**，电话：138****0000', '#12', '3<sup>1</sup>', '甲*乙*'])(
    'keeps %s, which may say more',
    async (line) => {
      expect(paragraphsOf(await readDocument(utf8(line)))).toEqual([line]);
    },
  );
});
