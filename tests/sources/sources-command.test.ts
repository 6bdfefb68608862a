import '../crawl/fixtures/loopback-only.js';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { loadPipeline } from '../../src/sources/load-pipeline.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLES = path.join(ROOT, 'pipelines/samples.yaml');
const LIST = 'http://www.qingxi.example/xxgk/zfxxgknb/index.html';

class Text extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function gongkai(...words: string[]) {
  const [out, err] = [new Text(), new Text()];
  const status = await runCli(words, { out, err }, new AbortController().signal);
  return { status, out: out.text, err: err.text };
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-sources-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function pipelineFile(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const source = (id: string) =>
  `contact: a@b.example\nsources:\n  - id: ${id}\n    region: { code: 350430, name: 建宁县 }\n    agency: { name: 建宁县人民政府, level: county }\n    entry: http://www.a.example/\n`;

describe('gongkai sources check', () => {
  it('lists the sources of good files', async () => {
    const { status, out, err } = await gongkai('sources', 'check', SAMPLES);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(
      `  990121-county  990121 青溪县人民政府 (county)  auto, served by the run itself, expected for 2018-2023\n    ${LIST}\n`,
    );
  });

  it('finds every pipeline file below pipelines/ by itself', async () => {
    const { status, out, err } = await gongkai('sources', 'check');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('pipelines/jianning.yaml\n');
    expect(out).toContain('pipelines/samples.yaml\n');
  });

  it('tells every mistake of every file, and goes on with the others', async () => {
    const bad = await pipelineFile('bad.yaml', 'contact: a@b.example\nsources: []\n');
    const good = await pipelineFile('good.yaml', source('a'));
    const { status, out, err } = await gongkai('sources', 'check', bad, 'nowhere.yaml', good);
    expect(status).toBe(1);
    expect(err).toContain('bad.yaml:2:10: sources: ');
    expect(err).toContain('nowhere.yaml:1:1: there is no such file');
    expect(out).toContain('never verified online');
  });

  it('tells of an id that two files use', async () => {
    const files = [await pipelineFile('1.yaml', source('a')), await pipelineFile('2.yaml', source('a'))];
    const { status, err } = await gongkai('sources', 'check', ...files);
    expect(status).toBe(1);
    expect(err).toContain(`2.yaml: the id a is used in ${files[0]} too`);
  });
});

describe('gongkai sources probe', () => {
  it('tells the family of a list, what it leads to, and the lines for a pipeline file', async () => {
    const { status, out, err } = await gongkai('sources', 'probe', LIST, '--pipeline', SAMPLES);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Family         trs-wcm\n');
    expect(out).toContain('  2022  report       青溪县2022年政府信息公开工作年度报告\n');
    expect(out).toContain('  2023  explanation  图解：青溪县2023年政府信息公开工作年度报告\n');
    expect(out).toContain(`    entry: ${LIST}\n    adapter: trs-wcm\n`);
  });

  it('prints lines that make a pipeline, where the page tells its region', async () => {
    const web = path.join(folder, 'web/www.jn.example');
    await mkdir(web, { recursive: true });
    await writeFile(
      path.join(web, 'nb.html'),
      '<meta name="SiteIDCode" content="3504300001"><title>政府信息公开年报</title><a href="1.html">2022年年度报告</a>',
    );
    const file = await pipelineFile('served.yaml', `serve: web\n${source('a')}`);
    const { status, out } = await gongkai(
      'sources',
      'probe',
      'http://www.jn.example/nb.html',
      '--pipeline',
      file,
    );
    expect(status).toBe(0);
    const [, lines = ''] = out.split('below "sources:"\n');
    const made = await pipelineFile('made.yaml', `contact: a@b.example\nsources:\n${lines}`);
    expect((await loadPipeline(made)).sources).toEqual([
      {
        id: '350430-county',
        region: { code: '350430', name: '建宁县' },
        agency: { name: '建宁县人民政府', level: 'county' },
        entry: [new URL('http://www.jn.example/nb.html')],
        adapter: 'list-page',
        itemSelector: null,
        maxPages: 20,
        maxReports: 10_000,
        maxTimeMs: 43_200_000,
      },
    ]);
  });

  it('takes a report for one, though its own file is called like it, and a list without reports for none', async () => {
    const web = path.join(folder, 'web/www.jn.example');
    await mkdir(web, { recursive: true });
    const title = '建宁县2022年政府信息公开工作年度报告';
    const text = '全县主动公开政府信息一千一百九十条。'.repeat(40);
    await writeFile(
      path.join(web, 'report.html'),
      `<title>${title}</title><p>${text}</p><a href="1.pdf">${title}</a>`,
    );
    await writeFile(
      path.join(web, 'empty.html'),
      `<a href="2.html">${text}</a><a href="empty2.html">下一页</a>`,
    );
    await writeFile(path.join(web, 'empty2.html'), `<a href="3.html">${text}</a>`);
    const file = await pipelineFile('reports.yaml', `serve: web\n${source('a')}`);
    const ask = (page: string) =>
      gongkai('sources', 'probe', `http://www.jn.example/${page}`, '--pipeline', file);
    const report = await ask('report.html');
    expect([report.status, report.err]).toEqual([0, '']);
    expect(report.out).toContain('    adapter: direct\n');
    const empty = await ask('empty.html');
    expect(empty.status).toBe(1);
    expect(empty.err).toContain("none of the page's 3 links names an annual report");
  });

  it('says what is wrong with a page that cannot be had or leads to nothing', async () => {
    const gone = await gongkai(
      'sources',
      'probe',
      'http://www.qingxi.example/none.html',
      '--pipeline',
      SAMPLES,
    );
    expect(gone.status).toBe(1);
    expect(gone.err).toContain('none.html: status 404');
    const local = await gongkai('sources', 'probe', 'http://127.0.0.1:9/', '--contact', 'a@b.example');
    expect(local.status).toBe(1);
    expect(local.err).toContain('is not a public address');
  });

  it('is told of a command line that cannot be understood', async () => {
    expect((await gongkai('sources', 'probe', LIST)).status).toBe(2);
    expect((await gongkai('sources', 'probe', 'www.qingxi.example', '--pipeline', SAMPLES)).status).toBe(2);
  });
});
