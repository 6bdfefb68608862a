import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;
export type Encoding = 'UniGB-UCS2-H' | 'Identity-H';

/**
 * A Chinese font that is named and not embedded: nothing here draws glyphs, and a reader needs none. With Identity-H
 * the codes mean nothing by themselves, and a ToUnicode map says what they are, as in files from WPS and Word.
 */
export function chineseFont(pdf: Pdf, encoding: Encoding): PDFKit.PDFKitReference {
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: 'STSong-Light',
    Flags: 6,
    FontBBox: [-25, -254, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 880,
    StemV: 93,
  });
  const ordering = encoding === 'Identity-H' ? 'Identity' : 'GB1';
  const descendant = pdf.ref({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'STSong-Light',
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String(ordering), Supplement: 2 },
    FontDescriptor: descriptor,
    DW: 1000,
    // The printable ASCII characters are half as wide: as CIDs of GB1, and as the codes themselves.
    W: encoding === 'Identity-H' ? [32, 126, 500] : [1, 95, 500, 814, 939, 500],
  });
  const font = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'STSong-Light',
    Encoding: encoding,
    DescendantFonts: [descendant],
    ...(encoding === 'Identity-H' ? { ToUnicode: toUnicode(pdf) } : {}),
  };
  const reference = pdf.ref(font);
  for (const part of [descriptor, descendant, reference]) part.end('');
  return reference;
}

/** Each code is its own UTF-16 unit; a range may not cross a high byte. */
function toUnicode(pdf: Pdf): PDFKit.PDFKitReference {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [0, 100, 200].map((start) => {
    const block = ranges.slice(start, start + 100);
    return `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`;
  });
  const map = pdf.ref({});
  map.end(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`,
  );
  return map;
}

/** The text as the codes that both encodings give it. */
export function codesOf(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
