import type { Block, Document } from './document.js';

/** Characters of the words of every report (公開條例, 年度報告, 總體, 申請, 處理) that only traditional script has. */
const TRADITIONAL = /[開條報總請處辦務關數]/gu;
/** Fewer may stand in a name or a quotation. */
const LEAST_CHARACTERS = 8;
/** Some sites add the pronunciation to characters that they converted: 報(bào)告. */
const PRONUNCIATION = /(?<=\p{Script=Han})\((?:\p{Script=Latin}|\p{M}){1,8}\)/gu;

/** Words that some sites put in the place of a report's own (政府資訊公開), each as long as that. */
const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  ['资讯', '信息'],
  ['网路', '网络'],
  ['入口网站', '门户网站'],
  ['线上访谈', '在线访谈'],
  ['规范性档案', '规范性文件'],
]);
const THEIR_WORDS = new RegExp([...OWN_WORDS.keys()].join('|'), 'gu');

/**
 * The document in simplified script, in which forms and prose are read: some sites offer their pages in traditional
 * script as well. No text becomes longer or shorter, so that every place stays.
 */
export async function inSimplified(document: Document): Promise<Document> {
  if (!isTraditional(document)) return document;
  converter ??= loadConverter();
  const convert = await converter;
  const simplify = (text: string) =>
    withoutPronunciation(keepingLength(convert, text)).replace(
      THEIR_WORDS,
      (word) => OWN_WORDS.get(word) ?? word,
    );
  return {
    ...document,
    title: document.title === null ? null : simplify(document.title),
    meta: new Map([...document.meta].map(([name, content]) => [name, simplify(content)])),
    blocks: document.blocks.map((block) => simplifyBlock(block, simplify)),
    attachments: document.attachments.map(({ name, href }) => ({ name: simplify(name), href })),
  };
}

type Convert = (text: string) => string;

/** Made once, when first needed: its dictionaries take longer to load than a document to read. */
let converter: Promise<Convert> | null = null;

async function loadConverter(): Promise<Convert> {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

function isTraditional({ blocks }: Document): boolean {
  let characters = 0;
  for (const text of blocks.flatMap(textsOf)) {
    characters += text.match(TRADITIONAL)?.length ?? 0;
    if (characters >= LEAST_CHARACTERS) return true;
  }
  return false;
}

function textsOf(block: Block): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
}

function simplifyBlock(block: Block, simplify: (text: string) => string): Block {
  if (block.kind === 'table')
    return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: simplify(cell.text) })) };
  const text = simplify(block.text);
  if (block.pieces === undefined) return { ...block, text };
  return { ...block, text, pieces: block.pieces.map((piece) => ({ ...piece, text: simplify(piece.text) })) };
}

/** Phrase by phrase, or character by character where a phrase would get another length. */
function keepingLength(convert: Convert, text: string): string {
  const converted = convert(text);
  return converted.length === text.length ? converted : Array.from(text, convert).join('');
}

function withoutPronunciation(text: string): string {
  return text.replace(PRONUNCIATION, (added) => ' '.repeat(added.length));
}
