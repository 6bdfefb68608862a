import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface OfdFileOptions {
  readonly title?: string;
  /** What a template paints beneath every page. */
  readonly template?: string;
  /** Millimetres; 210 × 297 when left out. */
  readonly size?: readonly [width: number, height: number];
}

/** Writes an OFD with a page for each of some contents; each is what a layer holds. */
export function ofdFile(contents: readonly string[], options: OfdFileOptions = {}): Uint8Array {
  const { title = '', template, size: [width, height] = [210, 297] } = options;
  const used = template === undefined ? '' : '<ofd:Template TemplateID="90" ZOrder="Background"/>';
  const templates =
    template === undefined ? '' : '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
  const pages = contents.map(
    (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  const files: Record<string, string> = {
    'OFD.xml':
      `<ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Title>${title}</ofd:Title>` +
      '</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${width} ${height}</ofd:PhysicalBox>` +
      `</ofd:PageArea>${templates}</ofd:CommonData><ofd:Pages>${pages.join('')}</ofd:Pages></ofd:Document>`,
  };
  if (template !== undefined) files['Doc_0/Tpls/Tpl_0/Content.xml'] = page(template, '');
  for (const [index, content] of contents.entries())
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = page(content, used);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function page(content: string, used: string): string {
  return `<ofd:Page ${NAMESPACE}>${used}<ofd:Content><ofd:Layer ID="3">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** A text of 4 mm whose boundary begins at a place; its characters stand at distances such as `g 2 4`. */
export function ofdText(x: number, y: number, text: string, distances = '', attributes = ''): string {
  return (
    `<ofd:TextObject ID="4" Boundary="${x} ${y} 100 6" Font="1" Size="4" ${attributes}>` +
    `<ofd:TextCode X="0" Y="4"${distances === '' ? '' : ` DeltaX="${distances}"`}>${text}</ofd:TextCode></ofd:TextObject>`
  );
}

/** A path in the space of the page. */
export function ofdPath(data: string, attributes = ''): string {
  return `<ofd:PathObject ID="5" Boundary="0 0 210 297" ${attributes}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}
