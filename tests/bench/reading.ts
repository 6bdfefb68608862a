import { loadBuffer } from 'cheerio';
import mammoth from 'mammoth';
import type { Benchmark } from './benchmark.js';
import { sampleFiles } from './sample-files.js';

/** What was built: run from its sources, every function would also be given its name when it is made. */
const BUILT = new URL('../../dist/src/', import.meta.url).href;
const { readDocument }: typeof import('../../src/documents/read-document.js') = await import(
  `${BUILT}documents/read-document.js`
);
const { parseReport }: typeof import('../../src/parse/parse-report.js') = await import(
  `${BUILT}parse/parse-report.js`
);

/** So long it takes until V8 has compiled what the documents of a night run through. */
const WARMUP_MS = 4000;

/** From the bytes of every sample of one format to its cells. */
function reading(name: string, extension: string, baseline: Baseline): Benchmark {
  const files = sampleFiles(extension);
  const readAll = async () => {
    for (const bytes of files) parseReport(await readDocument(bytes));
  };
  const baselineAll = async () => {
    for (const bytes of files) await baseline.read(bytes);
  };
  return {
    name,
    warmupMs: WARMUP_MS,
    documents: files.length,
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    subject: { run: readAll, options: { async: true } },
    baseline: { name: baseline.name, run: baselineAll, options: { async: true } },
  };
}

interface Baseline {
  readonly name: string;
  read(bytes: Buffer): unknown;
}

export function readingHtml(): Benchmark {
  return reading('HTML', '.html', { name: 'cheerio loadBuffer', read: (bytes) => loadBuffer(bytes) });
}

export function readingText(): Benchmark {
  const read = (bytes: Buffer) => new TextDecoder().decode(bytes);
  return reading('text', '.txt', { name: 'TextDecoder decode', read });
}

export function readingWord(): Benchmark {
  const read = (buffer: Buffer) => mammoth.convertToHtml({ buffer });
  return reading('Word', '.docx', { name: 'mammoth convertToHtml', read });
}

/**
 * Beside what pdf-parse makes of the text, and beside the list of a page's operators, which alone tells where its lines
 * are ruled. As the reader loads pdf-parse: by itself it replaces `push` by a slower one, for both sides.
 */
export async function readingPdf(): Promise<Benchmark[]> {
  const { PDFParse, restorePush }: typeof import('../../src/documents/pdf/pdf-parse.js') = await import(
    `${BUILT}documents/pdf/pdf-parse.js`
  );
  const { WITHOUT_ANNOTATIONS, withPdf }: typeof import('../../src/documents/pdf/pdfjs.js') = await import(
    `${BUILT}documents/pdf/pdfjs.js`
  );
  const readText = async (bytes: Buffer) => {
    // pdfjs takes the buffer over, so each round needs its own.
    const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
    await parser.getText();
    restorePush();
    await parser.destroy();
  };
  const readOperators = (bytes: Buffer) =>
    withPdf(bytes, async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        await page.getOperatorList(WITHOUT_ANNOTATIONS);
        page.cleanup();
      }
    });
  return [
    reading('PDF', '.pdf', { name: 'pdf-parse getText', read: readText }),
    reading('PDF', '.pdf', { name: 'pdfjs getOperatorList', read: readOperators }),
  ];
}
