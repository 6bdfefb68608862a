import PDFDocument from 'pdfkit';
import type { PrintedReport } from '../printed-report.js';
import type { Random } from '../random.js';
import { type Frame, type Run, setOnPaper } from './paper.js';
import { LINES_PER_PAGE, pagesOf } from './paper-pages.js';
import { chineseFont, codesOf } from './pdf-font.js';
import type { RenderedFile, Shape } from './shape.js';
import { widthOf } from './wrap.js';

const FONT_SIZE = 10;
const LINE_HEIGHT = 15;
const MARGIN = 60;
const PAGE_HEIGHT = 842;
const BASELINE = 4;

interface Style {
  readonly ruled: boolean;
}

async function renderPdf(report: PrintedReport, random: Random, style: Style): Promise<RenderedFile> {
  const paper = setOnPaper(report, random);
  const pdf = new PDFDocument({ autoFirstPage: false, compress: random.chance(0.5) });
  const bytes = collect(pdf);
  const font = chineseFont(pdf, random.pick(['UniGB-UCS2-H', 'Identity-H']));
  const numbered = random.chance(0.7);
  for (const [index, page] of pagesOf(paper).entries()) {
    pdf.addPage({ size: [paper.width * FONT_SIZE + 2 * MARGIN, PAGE_HEIGHT] });
    pdf.page.fonts.F1 = font;
    if (style.ruled) for (const frame of page.frames) drawFrame(pdf, frame);
    for (const run of page.runs) drawRun(pdf, run);
    if (numbered) drawRun(pdf, { text: `- ${index + 1} -`, line: LINES_PER_PAGE + 1, left: 22 });
  }
  pdf.end();
  return { bytes: await bytes, extension: 'pdf' };
}

function drawFrame(pdf: InstanceType<typeof PDFDocument>, { left, right, top, bottom }: Frame): void {
  pdf
    .rect(
      MARGIN + left * FONT_SIZE,
      MARGIN + top * LINE_HEIGHT,
      (right - left) * FONT_SIZE,
      (bottom - top) * LINE_HEIGHT,
    )
    .lineWidth(0.5)
    .stroke();
}

function drawRun(pdf: InstanceType<typeof PDFDocument>, { text, line, left }: Run): void {
  const x = MARGIN + left * FONT_SIZE;
  const y = MARGIN + (line + 1) * LINE_HEIGHT - BASELINE;
  if (widthOf(text) === 0) return;
  pdf.addContent(`BT /F1 ${FONT_SIZE} Tf 1 0 0 -1 ${x} ${y} Tm ${codesOf(text)} Tj ET`);
}

function collect(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function pdfShape(name: string, style: Style): Shape {
  return {
    name,
    losesBlanks: !style.ruled,
    keepsCells: style.ruled,
    wrapsLabels: true,
    isText: false,
    render: (report, random) => renderPdf(report, random, style),
  };
}

export const PDF_SHAPES: readonly Shape[] = [
  pdfShape('pdf-ruled', { ruled: true }),
  pdfShape('pdf-unruled', { ruled: false }),
];
