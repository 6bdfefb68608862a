import { existsSync } from 'node:fs';
import path from 'node:path';
import { pdfjsFolder } from '../../documents/pdf/pdfjs-folder.js';
import { bad, type CheckUp, good } from './check-up.js';

/** What PDF files with Chinese fonts that are not embedded are read by, and what stands in for missing fonts. */
const NEEDED = ['cmaps/GBK-EUC-H.bcmap', 'cmaps/UniGB-UCS2-H.bcmap', 'standard_fonts/FoxitSymbol.pfb'];

export function checkFonts(): CheckUp {
  const missing = NEEDED.filter((file) => !existsSync(path.join(pdfjsFolder(), file)));
  if (missing.length === 0) return good('Fonts', 'the character maps and fonts for PDF files are there');
  return bad('Fonts', `missing: ${missing.join(', ')}`, 'install the dependencies anew: npm ci');
}
