import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { gridOf, paragraphsOf, tablesOf } from './fixture.js';
import { ofdFile, ofdPath, ofdText } from './ofd-file.js';

const LINES = ['M 20 20 L 100 20', 'M 20 30 L 100 30', 'M 20 40 L 100 40', 'M 20 20 L 20 40 M 60 20 L 60 40'];
const GRID = [...LINES, 'M 100 20 L 100 40'].map((data) => ofdPath(data)).join('');
const CELLS =
  ofdText(22, 22, '规章', 'g 1 4') +
  ofdText(62, 22, '12', '2') +
  ofdText(22, 32, '文件', '4') +
  ofdText(62, 32, '0');
const TABLE = [
  ['规章', '12'],
  ['文件', '0'],
];

async function firstGrid(content: string): Promise<(string | null)[][]> {
  return gridOf(tablesOf(await readDocument(ofdFile([content])))[0]);
}

describe('a report in OFD', () => {
  it('has its ruled tables as grids, its other lines as paragraphs, and its title', async () => {
    const heading = ofdText(20, 10, '一、总体情况', 'g 5 4');
    const document = await readDocument(ofdFile([heading + GRID + CELLS], { title: '青禾县2023年报告' }));
    expect(document).toMatchObject({ format: 'ofd', charset: null, title: '青禾县2023年报告' });
    expect(paragraphsOf(document)).toEqual(['一、总体情况']);
    expect(tablesOf(document).map(gridOf)).toEqual([TABLE]);
  });

  it('has places in points from the top left corner of a page', async () => {
    const document = await readDocument(ofdFile([ofdText(20, 10, '一'), GRID + CELLS]));
    const [line, table] = document.blocks;
    expect(line).toMatchObject({ at: { page: 1, x: 56.7, y: 30 } });
    expect(table).toMatchObject({ cells: expect.arrayContaining([expect.objectContaining({ text: '12' })]) });
    expect(tablesOf(document)[0]?.cells[1]?.at).toMatchObject({
      page: 2,
      x: 175.7,
      table: 1,
      row: 1,
      column: 2,
    });
  });

  it('has the lines that are drawn as thin areas, and those of a frame that is closed', async () => {
    const area = (x: number, y: number, width: number, height: number) =>
      ofdPath(
        `M ${x} ${y} L ${x + width} ${y} L ${x + width} ${y + height} L ${x} ${y + height} C`,
        'Stroke="false" Fill="true"',
      );
    const frame = ofdPath('M 20 20 L 100 20 L 100 40 L 20 40 C');
    expect(await firstGrid(frame + area(20, 30, 80, 0.2) + area(60, 20, 0.2, 20) + CELLS)).toEqual(TABLE);
  });

  it('has what is scaled, nested and on a template where it is shown', async () => {
    const scaled = ofdText(22, 22, '规章', '1', 'CTM="4 0 0 4 0 0"').replace('Size="4"', 'Size="1"');
    const small = scaled.replace('Y="4"', 'Y="1"');
    const nested = `<ofd:PageBlock><ofd:PageBlock>${small}</ofd:PageBlock></ofd:PageBlock>`;
    const rest = CELLS.slice(CELLS.indexOf('</ofd:TextObject>') + '</ofd:TextObject>'.length);
    const document = await readDocument(ofdFile([nested + rest], { template: GRID }));
    expect(tablesOf(document).map(gridOf)).toEqual([TABLE]);
  });

  it('parts the texts of one object where they stand apart, and joins those of several that touch', async () => {
    const apart = ofdText(20, 10, '许可3', '4 30');
    const joined = ofdText(20, 20, '处罚', '4') + ofdText(28, 20, '情况', '4');
    const document = await readDocument(ofdFile([apart + joined]));
    expect(paragraphsOf(document)).toEqual(['许可 3', '处罚情况']);
  });

  it('does not show what is invisible or outside of the page, and counts its pictures', async () => {
    const hidden = ofdText(20, 10, '草', '', 'Visible="false"') + ofdText(20, 400, '外');
    const image = '<ofd:ImageObject ID="6" Boundary="20 50 120 80" ResourceID="9"/>';
    const seal = '<ofd:ImageObject ID="7" Boundary="20 50 20 20" ResourceID="9"/>';
    const document = await readDocument(ofdFile([hidden + image + seal + ofdText(20, 20, '文')]));
    expect(paragraphsOf(document)).toEqual(['文']);
    expect(document.images).toBe(1);
  });

  it('is damaged where a part is missing that it names', async () => {
    const file = zipSync({ 'OFD.xml': strToU8('<ofd:OFD><ofd:DocBody/></ofd:OFD>') });
    await expect(readDocument(file)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is read or refused, whatever its numbers say', async () => {
    for (const wrong of ['', 'x', '-1e999', 'g 99999999 4', 'g', '1,2'])
      await readDocument(
        ofdFile([ofdText(20, 10, '一二三', wrong) + ofdPath(`M ${wrong} L 1`, `CTM="${wrong}"`)]),
      );
  });
});
