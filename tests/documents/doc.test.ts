import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import { type ParsedReport, parseDocument } from '../../src/index.js';
import { fixture, paragraphsOf } from './fixture.js';

/** The fixture with other bytes at the head of its text (FibBase, MS-DOC 2.5.2), which begins with EC A5. */
function withHead(offset: number, ...bytes: readonly number[]): Uint8Array {
  const file = fixture('report.doc');
  file.set(bytes, Buffer.from(file).indexOf('eca5', 0, 'hex') + offset);
  return file;
}

/** The cells that a report states, by their names. */
function statedIn({ cells }: ParsedReport): Map<string, number | string> {
  return new Map(
    cells.flatMap((cell) =>
      cell.state === 'missing'
        ? []
        : [
            [
              `${cell.table}.${cell.row.code}.${cell.column.code}`,
              cell.state === 'reported' ? cell.value : cell.state,
            ],
          ],
    ),
  );
}

describe('a Word file of the old format (.doc, .wps)', () => {
  it('gives a line for each paragraph and row, with tabs between the cells', async () => {
    const document = await readDocument(fixture('report.doc'), { fileName: '2023.wps' });
    expect(document).toMatchObject({ format: 'doc', charset: null });
    const lines = paragraphsOf(document);
    expect(lines.slice(2, 4)).toEqual(['二、主动公开政府信息情况', '第二十条第（一）项']);
    expect(lines).toContain('行政规范性文件\t14\t2\t61');
    expect(document.blocks[3]?.kind === 'paragraph' && document.blocks[3].at).toMatchObject({ line: 4 });
  });

  it('does not tell an empty cell from the end of a row: it only sets apart what stands around it', async () => {
    expect(paragraphsOf(await readDocument(fixture('report.doc')))).toContain('规章\t0\t3');
  });

  it('reports what the .docx does, but for a row with an empty cell, which is unreadable', async () => {
    const { report } = await parseDocument(fixture('report.doc'));
    const expected = statedIn((await parseDocument(fixture('report.docx'))).report);
    for (const column of ['made', 'repealed', 'in_force'])
      expected.set(`proactive.rules.${column}`, 'unreadable');
    expect(statedIn(report)).toEqual(expected);
  });

  it('is refused with a password, and from before Word 97', async () => {
    await expect(readDocument(withHead(11, 0x01))).rejects.toMatchObject({ code: 'encrypted' });
    await expect(readDocument(withHead(0, 0xdc, 0xa5))).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringMatching(/before Word 97: convert it/),
    });
  });

  it('is refused where a chain of its sectors comes back to itself', async () => {
    const file = Buffer.from(fixture('report.doc'));
    const tableOfChains = 512 * (file.readUInt32LE(76) + 1);
    const directory = file.readUInt32LE(48);
    file.writeUInt32LE(directory, tableOfChains + 4 * directory);

    await expect(readDocument(file)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(`a chain comes back to its sector ${directory}`),
    });
  });

  it('is read or refused where the chains of its parts lead astray', async () => {
    const whole = fixture('report.doc');
    const words = fc.array(fc.tuple(fc.nat(whole.length / 4 - 1), fc.nat(whole.length / 512)), {
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(words, async (replaced) => {
        const file = whole.slice();
        const view = new DataView(file.buffer);
        for (const [word, sector] of replaced) view.setUint32(word * 4, sector, true);
        await readDocument(file).catch((error: unknown) => {
          if (!(error instanceof UnreadableDocumentError)) throw error;
        });
      }),
      { numRuns: 200 },
    );
  });
});
