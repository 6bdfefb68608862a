import { load } from 'cheerio';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { filesIn, readSample } from './samples.js';

const web = new Set(filesIn('web'));
const baishiPages = [...web].filter((path) => /www\.baishi\.example\/.*\.html$/u.test(path));

function decode(path: string): string {
  const charset = path.includes('www.baishi.example') ? 'gb18030' : 'utf-8';
  return new TextDecoder(charset, { fatal: true }).decode(readSample(path));
}

/** The targets of a page's list items, as paths below samples/. */
function listed(page: string): readonly string[] {
  const $ = load(decode(page));
  return $('ul li a, table.list a')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', page.replace('web/', 'http://')))
    .map(({ host, pathname }) => `web/${host}${pathname}`);
}

function characters(text: string): readonly string[] {
  return [...text.normalize('NFKC').replaceAll(/\s/gu, '')].sort();
}

describe('the pages of the sample web', () => {
  it('are all in GB18030 on www.baishi.example, and declare gb2312', () => {
    expect(baishiPages.length).toBeGreaterThan(10);
    for (const page of baishiPages) expect(decode(page), page).toContain('charset=gb2312');
  });

  it('contain one with characters that GB2312 does not have', () => {
    const text = decode('web/www.baishi.example/zwgk/ndbg/show-53398.html');
    for (const character of ['喆', '镕', '垚', '㙍', '𣲗']) expect(text).toContain(character);
  });

  it('are reached from the lists, but for the link that is dead on purpose and the one that is redirected', () => {
    const lists = [...web].filter((path) =>
      /\/(?:nb|ndbg|zfxxgknb)\/(?:index|list)[_\d]*\.html$/u.test(path),
    );
    const targets = lists.flatMap(listed);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !web.has(target)).sort()).toEqual([
      'web/www.qingxi.example/xxgk/zfxxgknb/201801/t20180130_0871195.html',
      'web/zrzy.qingxi.example/n2021n.htm',
    ]);
  });

  it('have robots.txt on every host', () => {
    const hosts = new Set([...web].map((path) => path.split('/')[1]));
    for (const host of hosts) {
      expect(readSample(`web/${host}/robots.txt`).toString()).toMatch(/^User-agent: \*\nDisallow: \/\w/u);
    }
  });

  it('link attachments that say what their sources say', async () => {
    const source = (name: string) => load(decode(`sources/${name}.html`))('body').text();

    const pdf = 'P020230118553421076318.pdf';
    const parser = new PDFParse({
      data: readSample(`web/www.qingxi.example/xxgk/zfxxgknb/202301/${pdf}`),
    });
    const { pages } = await parser.getText();
    await parser.destroy();
    const printed = pages.map((page) => page.text.replace(/-\s*\d\s*-/u, '')).join('');
    expect(characters(printed)).toEqual(characters(source(pdf)));

    const docx = 'bsx2022ndbg.docx';
    const word = await mammoth.extractRawText({
      buffer: readSample(`web/www.baishi.example/upload/202301/${docx}`),
    });
    expect(characters(word.value)).toEqual(characters(source(docx)));
  });

  it('show pictures of tables that are real pictures', () => {
    const pictures = [...web].filter((path) => path.endsWith('.png'));
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) {
      expect(readSample(picture).subarray(1, 4).toString('latin1'), picture).toBe('PNG');
    }
  });
});
