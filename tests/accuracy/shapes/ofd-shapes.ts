import { strToU8, zipSync } from 'fflate';
import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';
import { type Frame, type Run, setOnPaper } from './paper.js';
import { LINES_PER_PAGE, type Page, pagesOf } from './paper-pages.js';
import type { RenderedFile, Shape } from './shape.js';
import { widthOf } from './wrap.js';

/** Millimetres. */
const FONT_SIZE = 3.5;
const LINE_HEIGHT = 5.3;
const MARGIN = 21;
const PAGE_HEIGHT = 297;
const BASELINE = 1.4;
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** How a program writes what it paints. */
interface Hand {
  readonly ruled: boolean;
  /** The size of a text is in its matrix. */
  readonly isScaled: boolean;
  /** Each character is an object of its own. */
  readonly isApart: boolean;
  /** Lines are thin areas. */
  readonly isFilled: boolean;
  readonly isNumbered: boolean;
}

function renderOfd(report: PrintedReport, random: Random, ruled: boolean): RenderedFile {
  const paper = setOnPaper(report, random);
  const hand = {
    ruled,
    isScaled: random.chance(0.3),
    isApart: random.chance(0.3),
    isFilled: random.chance(0.3),
    isNumbered: random.chance(0.7),
  };
  const pages = pagesOf(paper);
  const area = `<ofd:PhysicalBox>0 0 ${millimetres(paper.width * FONT_SIZE + 2 * MARGIN)} ${PAGE_HEIGHT}</ofd:PhysicalBox>`;
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea>${area}</ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  for (const [index, page] of pages.entries())
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = content(page, index + 1, hand);
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return { bytes: Buffer.from(zipSync(Object.fromEntries(entries))), extension: 'ofd' };
}

function content({ runs, frames }: Page, number: number, hand: Hand): string {
  const shown = hand.isNumbered
    ? [...runs, { text: `- ${number} -`, line: LINES_PER_PAGE + 1, left: 22 }]
    : runs;
  const lines = hand.ruled ? frames.map((frame) => drawFrame(frame, hand)) : [];
  const texts = shown.flatMap((run) => (hand.isApart ? apart(run) : [run])).map((run) => drawRun(run, hand));
  return `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="2">${[...lines, ...texts].join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function drawFrame({ left, right, top, bottom }: Frame, { isFilled }: Hand): string {
  const [x, y] = [MARGIN + left * FONT_SIZE, MARGIN + top * LINE_HEIGHT];
  const [width, height] = [(right - left) * FONT_SIZE, (bottom - top) * LINE_HEIGHT];
  if (!isFilled)
    return path([x, y, width, height], `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`);
  const thin = 0.2;
  const area = (ax: number, ay: number, aw: number, ah: number) =>
    path([ax, ay, aw, ah], `M 0 0 L ${aw} 0 L ${aw} ${ah} L 0 ${ah} L 0 0`, 'Stroke="false" Fill="true"');
  return [
    area(x, y, width, thin),
    area(x, y + height, width, thin),
    area(x, y, thin, height),
    area(x + width, y, thin, height),
  ].join('');
}

function path(boundary: readonly number[], data: string, paint = ''): string {
  return `<ofd:PathObject ID="1" Boundary="${boundary.map(millimetres).join(' ')}" ${paint}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function apart({ text, line, left }: Run): readonly Run[] {
  let before = 0;
  return [...text].map((character) => {
    const run = { text: character, line, left: left + before };
    before += widthOf(character);
    return run;
  });
}

function drawRun({ text, line, left }: Run, { isScaled }: Hand): string {
  if (widthOf(text) === 0) return '';
  const size = isScaled ? 1 : FONT_SIZE;
  const matrix = isScaled ? `CTM="${FONT_SIZE} 0 0 ${FONT_SIZE} 0 0" ` : '';
  const [x, y] = [MARGIN + left * FONT_SIZE, MARGIN + line * LINE_HEIGHT];
  const baseline = (LINE_HEIGHT - BASELINE) * (isScaled ? 1 / FONT_SIZE : 1);
  const distances = [...text].slice(0, -1).map((character) => millimetres(widthOf(character) * size));
  return (
    `<ofd:TextObject ID="1" Boundary="${[x, y, widthOf(text) * FONT_SIZE, LINE_HEIGHT].map(millimetres).join(' ')}" ${matrix}Font="1" Size="${size}">` +
    `<ofd:TextCode X="0" Y="${millimetres(baseline)}" DeltaX="${shortened(distances)}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

/** Equal distances in a row are written once, with their count. */
function shortened(distances: readonly string[]): string {
  const words: string[] = [];
  for (let index = 0; index < distances.length; ) {
    const distance = distances[index] ?? '';
    const end = distances.findIndex((other, at) => at > index && other !== distance);
    const count = (end < 0 ? distances.length : end) - index;
    words.push(count > 2 ? `g ${count} ${distance}` : Array(count).fill(distance).join(' '));
    index += count;
  }
  return words.join(' ');
}

function millimetres(length: number): string {
  return String(Math.round(length * 10_000) / 10_000);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function ofdShape(name: string, ruled: boolean): Shape {
  return {
    name,
    losesBlanks: !ruled,
    keepsCells: ruled,
    wrapsLabels: true,
    isText: false,
    render: (report, random) => renderOfd(report, random, ruled),
  };
}

export const OFD_SHAPES: readonly Shape[] = [ofdShape('ofd-ruled', true), ofdShape('ofd-unruled', false)];
