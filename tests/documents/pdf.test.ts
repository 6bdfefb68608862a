import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import { cellOf, fixture, gridOf, isParagraph, paragraphsOf, tablesOf } from './fixture.js';
import { filledLine, pdfFile, song, strokedLine, text } from './pdf-file.js';

/** Vertical lines at 50, 150, 250 and horizontal ones at 200, 180, 160, each drawn by `line`. */
function ruledGrid(line: typeof filledLine): string {
  const vertical = [50, 150, 250].map((x) => line(x, 160, x, 200));
  const horizontal = [200, 180, 160].map((y) => line(50, y, 250, y));
  return [...vertical, ...horizontal].join('');
}

const CELLS_BELOW = text(60, 166, 'b') + text(160, 166, '34');
const CELL_TEXTS = text(60, 186, 'a') + text(160, 186, '12') + CELLS_BELOW;

/** 本年新制作政府数量 as GBK, nine characters of 10 points. */
const LABEL = 'b1bec4ead0c2d6c6d7f7d5feb8aecafdc1bf';

const TWO_BY_TWO = [
  ['a', '12'],
  ['b', '34'],
];

/** As it is before the reader of PDF is loaded. */
const { push } = Array.prototype;

async function firstGrid(
  content: string,
  options?: Parameters<typeof pdfFile>[1],
): Promise<(string | null)[][]> {
  return gridOf(tablesOf(await readDocument(pdfFile(content, options)))[0]);
}

it('reading a PDF leaves what all other code uses as it was', async () => {
  await readDocument(fixture('report.pdf'));
  expect(Array.prototype.push).toBe(push);
});

describe('a report printed to PDF', () => {
  it('has its tables as grids with merged cells, and its other lines as paragraphs between them', async () => {
    const document = await readDocument(fixture('report.pdf'));
    expect(document).toMatchObject({
      format: 'pdf',
      charset: null,
      title: '青禾县2023年政府信息公开工作年度报告',
    });
    expect(document.blocks.slice(0, 6)).toMatchObject([
      { text: '青禾县2023年政府信息公开工作年度报告' },
      { text: expect.stringContaining('2023年1月1日至12月31日') },
      { kind: 'paragraph' },
      { text: '二、主动公开政府信息情况' },
      { kind: 'table', number: 1, rows: 10, columns: 4 },
      { text: '三、收到和处理政府信息公开申请情况' },
    ]);
    expect(gridOf(tablesOf(document)[0])).toEqual([
      ['第二十条第（一）项', null, null, null],
      ['信息内容', '本年制发件\n数', '本年废止件\n数', '现行有效件数'],
      ['规章', '0', '', '3'],
      ['行政规范性文件', '14', '2', '61'],
      ['第二十条第（五）项', null, null, null],
      ['信息内容', '本年处理决定数量', null, null],
      ['行政许可', '48210', null, null],
      ['第二十条第（八）项', null, null, null],
      ['信息内容', '本年收费金额（单位：万元）', null, null],
      ['行政事业性收费', '1203.55', null, null],
    ]);
  });

  it('has a table that a page break cuts as one table per page, the cut cells closed', async () => {
    const [, first, second] = tablesOf(await readDocument(fixture('report.pdf')));
    const rows = [...gridOf(first), ...gridOf(second)].filter((row) => /^1\d\d$/.test(row[3] ?? ''));
    expect(rows.map((row) => row.slice(3))).toEqual(
      Array.from({ length: 25 }, (_, index) => {
        const n = index + 1;
        return [100 + n, 20 + n, 0, n % 3, 1, 0, 12000 + n].map(String);
      }),
    );
    expect(cellOf(second, '（五）\n不予处\n理')).toMatchObject({ rowSpan: 5 });
  });

  it('has the characters of a vertical cell one per line', async () => {
    const [, first, second] = tablesOf(await readDocument(fixture('report.pdf')));
    const vertical = [first, second].flatMap(
      (table) => table?.cells.filter(({ column }) => column === 0) ?? [],
    );
    expect(vertical.map((cell) => cell.text)).toContain('三\n、\n本\n年\n度\n办');
  });

  it('has places: the page, the point from its top left corner, and the cell', async () => {
    const { blocks } = await readDocument(fixture('report.pdf'));
    expect(blocks.find(isParagraph)?.at).toEqual({ page: 1, x: 62.5, y: expect.closeTo(82.9, 1) });
    const table = blocks.find((block): block is Table => block.kind === 'table' && block.number === 3);
    expect(table?.cells.at(-1)?.at).toMatchObject({ page: 2, table: 3, row: table?.rows, column: 10 });
  });

  it('has the lines of a table without borders as pieces with their left and right edge', async () => {
    const document = await readDocument(fixture('borderless.pdf'));
    expect(tablesOf(document)).toEqual([]);
    const line = document.blocks
      .filter(isParagraph)
      .find((paragraph) => paragraph.text.startsWith('行政规范性文件'));
    expect(line?.text).toBe('行政规范性文件 14 2 61');
    expect(line?.pieces?.map((piece) => piece.text)).toEqual(['行政规范性文件', '14', '2', '61']);
    const header = document.blocks
      .filter(isParagraph)
      .find(({ pieces }) => pieces?.[1]?.text === '本年制发件数');
    expect(line?.pieces?.map(({ left }) => left)).toEqual(header?.pieces?.map(({ left }) => left));
  });
});

describe('ruling lines', () => {
  it('may be strokes, thin filled rectangles, or rectangles around each cell', async () => {
    const boxes = '50 180 100 20 re 150 180 100 20 re 50 160 100 20 re 150 160 100 20 re S\n';
    for (const lines of [ruledGrid(strokedLine), ruledGrid(filledLine), boxes]) {
      expect(await firstGrid(lines + CELL_TEXTS)).toEqual(TWO_BY_TWO);
    }
  });

  it('may be dotted', async () => {
    const dots = (x1: number, y1: number, x2: number, y2: number) =>
      Array.from({ length: Math.max(x2 - x1, y2 - y1) / 2 + 1 }, (_, index) =>
        x1 === x2 ? filledLine(x1, y1 + 2 * index, x1, y1) : filledLine(x1 + 2 * index, y1, x1, y1),
      ).join('');
    expect(await firstGrid(ruledGrid(dots) + CELL_TEXTS)).toEqual(TWO_BY_TWO);
  });

  it('are found through nested transformations and form XObjects, and on rotated pages', async () => {
    const form = ruledGrid(strokedLine) + CELL_TEXTS;
    expect(await firstGrid('q 0.5 0 0 0.5 10 10 cm q 1.2 0 0 1.2 0 0 cm /Form Do Q Q', { form })).toEqual(
      TWO_BY_TWO,
    );
    // Content turned by 90° on a page that is turned back.
    expect(await firstGrid(`q 0 1 -1 0 300 0 cm ${form} Q`, { rotate: 90, size: [300, 400] })).toEqual(
      TWO_BY_TWO,
    );
  });

  it('that are missing at the edge of a table are added there', async () => {
    const withoutBottom =
      [50, 150, 250].map((x) => strokedLine(x, 160, x, 200)).join('') +
      strokedLine(50, 200, 250, 200) +
      strokedLine(50, 180, 250, 180);
    const withoutSides =
      strokedLine(150, 160, 150, 200) + [200, 180, 160].map((y) => strokedLine(50, y, 250, y)).join('');
    expect(await firstGrid(withoutBottom + CELL_TEXTS)).toEqual(TWO_BY_TWO);
    expect(await firstGrid(withoutSides + CELL_TEXTS)).toEqual(TWO_BY_TWO);
  });

  it('and texts beyond the edges of the page are not printed on it', async () => {
    const below = [50, 150, 250].map((x) => strokedLine(x, -60, x, 160)).join('');
    const beyond = strokedLine(50, -20, 150, -20) + strokedLine(50, -60, 250, -60) + text(60, -40, 'c');
    expect(await firstGrid(ruledGrid(strokedLine) + CELL_TEXTS + below + beyond)).toEqual([
      ...TWO_BY_TWO,
      ['', ''],
    ]);
  });

  it('that end a row before the others show that it has fewer cells', async () => {
    const ragged =
      strokedLine(350, 180, 350, 200) + [200, 180].map((y) => strokedLine(250, y, 350, y)).join('');
    expect(await firstGrid(ruledGrid(strokedLine) + ragged + CELL_TEXTS + text(260, 186, '56'))).toEqual([
      ['a', '12', '56'],
      ['b', '34', null],
    ]);
  });

  it('that make no table still part the texts beside them', async () => {
    const broken =
      [50, 250].map((x) => strokedLine(x, 160, x, 200)).join('') +
      strokedLine(150, 180, 150, 200) +
      [200, 160].map((y) => strokedLine(50, y, 250, y)).join('') +
      strokedLine(150, 180, 250, 180);
    const touching = text(138.5, 186, '10') + text(150.5, 186, '14');
    const document = await readDocument(pdfFile(broken + touching));
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document)).toEqual(['10 14']);
  });

  it('only clip, underline or frame: then there is no table', async () => {
    const clips = '50 180 100 20 re W n 150 180 100 20 re W n\n';
    const underlines = strokedLine(60, 184, 120, 184) + strokedLine(160, 184, 200, 184);
    const frame = '40 150 300 100 re S\n';
    for (const lines of [`q ${clips} Q`, underlines, frame]) {
      const document = await readDocument(pdfFile(lines + CELL_TEXTS));
      expect(tablesOf(document)).toEqual([]);
      expect(paragraphsOf(document)).toEqual(['a 12', 'b 34']);
    }
  });

  it('around a table and text leave the text outside the table', async () => {
    const document = await readDocument(
      pdfFile(
        '20 20 360 260 re S 20 270 360 0 re S\n' +
          text(60, 230, 'before') +
          ruledGrid(strokedLine) +
          CELL_TEXTS,
      ),
    );
    expect(tablesOf(document).map(gridOf)).toEqual([TWO_BY_TWO]);
    expect(paragraphsOf(document)).toEqual(['before']);
  });

  it('that leave a cell which is no rectangle make no table, rather than a wrong one', async () => {
    const broken =
      [50, 250].map((x) => strokedLine(x, 160, x, 200)).join('') +
      strokedLine(150, 180, 150, 200) +
      [200, 160].map((y) => strokedLine(50, y, 250, y)).join('') +
      strokedLine(150, 180, 250, 180);
    const document = await readDocument(pdfFile(broken + CELL_TEXTS));
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document)).toEqual(['a 12', 'b 34']);
  });
});

describe('text on a page', () => {
  it('that runs over a ruling line stays whole in the cell where it begins', async () => {
    const [table] = await firstGrid(
      ruledGrid(strokedLine) + text(112, 186, '633809640') + text(160, 166, '34'),
    );
    expect(table).toEqual(['633809640', '']);
  });

  it('that begins in one cell and lies in another makes no table, rather than a wrong one', async () => {
    const document = await readDocument(
      pdfFile(ruledGrid(strokedLine) + text(130, 186, '633809640.123456') + text(60, 166, 'b')),
    );
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document)).toEqual(['633809640.123456', 'b']);
  });

  it('of neighbouring cells that touch at a ruling line is each cell’s own, numbers too', async () => {
    const labels = song(60, 186, LABEL) + song(150, 186, LABEL);
    const numbers = text(105.52, 166, '12345678') + text(150, 166, '34');
    expect(await firstGrid(ruledGrid(strokedLine) + labels + numbers)).toEqual([
      ['本年新制作政府数量', '本年新制作政府数量'],
      ['12345678', '34'],
    ]);
  });

  it('that one operator paints over a ruling line is each cell’s by the middles of its characters', async () => {
    expect(await firstGrid(ruledGrid(strokedLine) + song(63, 186, LABEL + LABEL) + CELLS_BELOW)).toEqual([
      ['本年新制作政府数量', '本年新制作政府数量'],
      ['b', '34'],
    ]);
  });

  it('that is a number painted digit by digit is not cut at a ruling line', async () => {
    const digits = [...'633809640'].map((digit, index) => text(112 + 5.56 * index, 186, digit)).join('');
    const [table] = await firstGrid(ruledGrid(strokedLine) + digits + CELLS_BELOW);
    expect(table).toEqual(['633809640', '']);
  });

  it('that is a number is whole where it runs over the edge of the page', async () => {
    const document = await readDocument(pdfFile(text(388, 186, '1234') + text(388, 166, 'abcd')));
    expect(document.blocks.filter(isParagraph).map((paragraph) => paragraph.text)).toEqual(['1234', 'ab']);
  });

  it('is put together from single characters, whatever operator moves them', async () => {
    const content =
      "BT /F1 10 Tf 12 TL 50 250 Td (1) Tj 5.56 0 Td (2) Tj T* (3) Tj (4) ' [(5) -20 (6) -3000 (7)] TJ ET\n" +
      'BT /F1 1 Tf 10 0 0 10 50 100 Tm 0.2 Tc 50 Tz (89) Tj ET';
    expect(paragraphsOf(await readDocument(pdfFile(content)))).toEqual(['12', '3', '456 7', '89']);
  });

  it('has spaces where they are printed or seen, and is painted once where it is painted twice', async () => {
    const content = text(50, 250, 'a b') + text(50, 200, 'No') + text(50.3, 200, 'No') + text(66.5, 200, '5');
    expect(paragraphsOf(await readDocument(pdfFile(content)))).toEqual(['a b', 'No 5']);
  });

  it('that is written downwards is one character per line', async () => {
    const vertical = 'BT /SongDown 10 Tf 80 195 Td <c8fdb1bec4ea> Tj ET\n';
    const lines =
      [50, 150, 250].map((x) => strokedLine(x, 160, x, 200)).join('') +
      strokedLine(50, 200, 250, 200) +
      strokedLine(50, 160, 250, 160);
    expect(await firstGrid(lines + vertical + text(160, 176, '12'))).toEqual([['三\n本\n年', '12']]);
  });

  it('is read from fonts that are not embedded', async () => {
    const gbk = 'd5feb8aed0c5cfa2b9abbfaa';
    const content = `BT /Song 10 Tf 50 250 Td <${gbk}> Tj ET`;
    expect(paragraphsOf(await readDocument(pdfFile(content)))).toEqual(['政府信息公开']);
  });
});

describe('the whole PDF', () => {
  it('has its title property, its pages in order and its tables numbered through', async () => {
    const document = await readDocument(
      pdfFile(ruledGrid(strokedLine) + CELL_TEXTS, { title: '年度报告', pages: 3 }),
    );
    expect(document.title).toBe('年度报告');
    expect(tablesOf(document).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(tablesOf(document).map(({ cells }) => cells[0]?.at)).toMatchObject([
      { page: 1 },
      { page: 2 },
      { page: 3 },
    ]);
  });

  it('counts the pictures on its pages that are large enough to hold something', async () => {
    const large = 'q 300 0 0 200 20 20 cm /Image Do Q\n';
    const small = 'q 90 0 0 40 20 20 cm /Image Do Q\n';
    const nested = 'q 350 0 0 250 0 0 cm q 1 0 0 1 0 0 cm /Image Do Q Q\n';
    expect((await readDocument(pdfFile(large + small, { pages: 2 }))).images).toBe(2);
    expect((await readDocument(pdfFile(nested))).images).toBe(1);
  });

  it('leaves the bytes that it was given as they were', async () => {
    const bytes = pdfFile(CELL_TEXTS);
    await readDocument(bytes);
    expect(bytes).toEqual(pdfFile(CELL_TEXTS));
  });
});
