export interface PdfFileOptions {
  /** `[width, height]` in points; 400 × 300 when left out. */
  readonly size?: readonly [width: number, height: number];
  /** Clockwise rotation of the page in degrees. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Content stream of a form XObject that the page can paint as `/Form`. */
  readonly form?: string;
  readonly title?: string;
  /** How many pages show the content; 1 when left out. */
  readonly pages?: number;
}

/**
 * Writes a PDF with the given content stream on each page. Fonts: `/F1` Helvetica, and `/Song`, a Chinese font that is
 * not embedded and takes GBK codes; `/SongDown` is the same written downwards. `/Image` is a picture of one pixel.
 */
export function pdfFile(content: string, options: PdfFileOptions = {}): Uint8Array {
  const [width, height] = options.size ?? [400, 300];
  const pages = options.pages ?? 1;
  const firstPage = 11;
  const kids = Array.from({ length: pages }, (_, index) => `${firstPage + index} 0 R`);
  const page =
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${options.rotate ?? 0} /Contents 3 0 R ` +
    '/Resources << /Font << /F1 4 0 R /Song 5 0 R /SongDown 10 0 R >> /XObject << /Form 8 0 R /Image 9 0 R >> >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    stream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 ' +
      '/Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    stream('/Type /XObject /Subtype /Form /BBox [0 0 1000 1000] /Matrix [1 0 0 1 20 0]', options.form ?? ''),
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    ),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-V /DescendantFonts [6 0 R] >>',
    ...kids.map(() => page),
  ];
  return assemble(objects, options.title);
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], title: string | undefined): Uint8Array {
  const info = title === undefined ? '' : ` /Info << /Title <feff${hexUtf16(title)}> >>`;
  let file = '%PDF-1.7\n';
  const offsets: string[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${info} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + table + trailer, 'latin1'));
}

function hexUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** Paints a text at a position from the page's bottom left corner. */
export function text(x: number, y: number, value: string, size = 10): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${value}) Tj ET\n`;
}

/** Paints Chinese text, given as its GBK codes in hexadecimal, in ten points. */
export function song(x: number, y: number, codes: string): string {
  return `BT /Song 10 Tf ${x} ${y} Td <${codes}> Tj ET\n`;
}

/** A thin filled rectangle, as WPS draws its borders. */
export function filledLine(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f\n`;
}

export function strokedLine(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}
