import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPipeline } from '../../src/sources/load-pipeline.js';
import { PipelineError } from '../../src/sources/pipeline-error.js';

const COMPLETE = `
contact: mailto:me@example.org
sources:
  - id: 350430-county
    region: { code: 350430, name: 建宁县 }
    agency: { name: 建宁县人民政府, level: county }
    entry: http://www.fjjn.gov.cn/zfxxgkzl/zfxxgkndbg/
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-sources-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function write(text: string): Promise<string> {
  const file = path.join(folder, 'pipeline.yaml');
  await writeFile(file, text);
  return file;
}

async function problemsOf(text: string): Promise<string[]> {
  const error = await loadPipeline(await write(text)).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PipelineError)) throw new Error(`expected a PipelineError, got ${String(error)}`);
  return error.message.replaceAll(`${folder}${path.sep}`, '').split('\n');
}

describe('a pipeline file', () => {
  it('becomes a pipeline, with defaults that are kind to small servers', async () => {
    const file = await write(COMPLETE);
    expect(await loadPipeline(file)).toEqual({
      name: 'pipeline',
      file,
      contact: 'mailto:me@example.org',
      politeness: {
        delayMs: 1000,
        jitterMs: 500,
        connectionsPerHost: 1,
        timeoutMs: 30_000,
        maxBodyBytes: 33_554_432,
        retries: 2,
      },
      window: null,
      allowPrivateAddresses: false,
      serve: null,
      sources: [
        {
          id: '350430-county',
          region: { code: '350430', name: '建宁县' },
          agency: { name: '建宁县人民政府', level: 'county' },
          entry: [new URL('http://www.fjjn.gov.cn/zfxxgkzl/zfxxgkndbg/')],
          adapter: 'auto',
          itemSelector: null,
          maxPages: 20,
          maxReports: 10_000,
          maxTimeMs: 43_200_000,
        },
      ],
    });
  });

  it('may ask for other manners, in readable durations and sizes', async () => {
    const file = await write(
      `${COMPLETE}politeness: { delay: 1.5s, jitter: 0ms, connections_per_host: 2, timeout: 2min, max_body: 512KiB, retries: 0 }`,
    );
    expect((await loadPipeline(file)).politeness).toEqual({
      delayMs: 1500,
      jitterMs: 0,
      connectionsPerHost: 2,
      timeoutMs: 120_000,
      maxBodyBytes: 524_288,
      retries: 0,
    });
  });

  it('may name several entries, a selector and a page limit for a source', async () => {
    const file = await write(`
contact: https://example.org/
name: county reports
sources:
  - id: a
    region: { code: "350430", name: 建宁县 }
    agency: { name: 建宁县人民政府, level: county }
    adapter: direct
    entry: [http://a.example/1.html, https://a.example/2.pdf]
    item_selector: .list a
    max_pages: 3
`);
    const pipeline = await loadPipeline(file);
    expect(pipeline.name).toBe('county reports');
    expect(pipeline.sources[0]).toMatchObject({
      adapter: 'direct',
      entry: [new URL('http://a.example/1.html'), new URL('https://a.example/2.pdf')],
      itemSelector: '.list a',
      maxPages: 3,
    });
  });

  it('may have a window, and consent to old servers, source by source', async () => {
    const file = await write(
      `window: 22:00-06:00\n${COMPLETE}    allow_legacy_tls: true\n    verified_on: 2024-03-01\n`,
    );
    const { window, sources } = await loadPipeline(file);
    expect(window).toEqual([{ opens: 22 * 60, closes: 6 * 60 }]);
    expect(sources[0]).toMatchObject({
      tls: { allowLegacy: true, allowIncompleteChain: false },
      verifiedOn: '2024-03-01',
    });
  });

  it('may set the limits of a source, its hours and how its lists are asked for', async () => {
    const keys = 'max_reports: 50\n    max_time: 1.5h\n    window: 01:00-05:00\n    list_method: post\n';
    const { sources } = await loadPipeline(await write(`${COMPLETE}    ${keys}`));
    expect(sources[0]).toMatchObject({
      maxReports: 50,
      maxTimeMs: 5_400_000,
      window: [{ opens: 60, closes: 300 }],
      listMethod: 'post',
    });
    const anyTime = await loadPipeline(await write(`window: 22:00-06:00\n${COMPLETE}    window: null\n`));
    expect(anyTime.sources[0]?.window).toBeNull();
  });

  it('may have several windows a day', async () => {
    const { window } = await loadPipeline(
      await write(`window: ["22:00-24:00", "00:00-06:00", 12:00-13:30]\n${COMPLETE}`),
    );
    expect(window).toEqual([
      { opens: 22 * 60, closes: 24 * 60 },
      { opens: 0, closes: 6 * 60 },
      { opens: 12 * 60, closes: 13 * 60 + 30 },
    ]);
  });

  it.each([
    ['[]', 'window[0]: is missing'],
    ['[22:00-24:00, 24:00-06:00]', 'window[1]: "24:00-06:00" cannot be used'],
  ])('is told that %s are no windows', async (written, complaint) => {
    expect(await problemsOf(`window: ${written}\n${COMPLETE}`)).toEqual([
      expect.stringContaining(`${complaint}: write two different times of day`),
    ]);
  });

  it.each([
    ['2015-', { first: 2015, last: null }],
    ['2015-2020', { first: 2015, last: 2020 }],
    ['2019', { first: 2019, last: 2019 }],
  ])('may say on which years a source has reports: %s', async (years, expectedYears) => {
    const { sources } = await loadPipeline(await write(`${COMPLETE}    expected_years: ${years}\n`));
    expect(sources[0]).toMatchObject({ expectedYears });
  });

  it('names the corrections that a run applies, one file or several, relative to itself', async () => {
    const one = await loadPipeline(await write(`${COMPLETE}corrections: fixes.csv`));
    expect(one.corrections).toEqual([path.join(folder, 'fixes.csv')]);
    const two = await loadPipeline(await write(`${COMPLETE}corrections: [a.yaml, ../b.csv]`));
    expect(two.corrections).toEqual([path.join(folder, 'a.yaml'), path.join(folder, '../b.csv')]);
    expect(await problemsOf(`${COMPLETE}corrections: [7]`)).toEqual([
      'pipeline.yaml:8:15: corrections[0]: 7 cannot be used: write files of corrections (YAML or CSV), relative to this file',
    ]);
  });

  it('names the folder that it serves relative to itself', async () => {
    await mkdir(path.join(folder, 'web'), { recursive: true });
    const pipeline = await loadPipeline(await write(`${COMPLETE}serve: ./web`));
    expect(pipeline.serve).toBe(path.join(folder, 'web'));
  });

  it.each(['samples.yaml', 'jianning.yaml'])('pipelines/%s can be used', async (name) => {
    const file = path.resolve(import.meta.dirname, '../../pipelines', name);
    expect((await loadPipeline(file)).sources.length).toBeGreaterThan(0);
  });
});

describe('a pipeline file with mistakes', () => {
  it('is answered with all of them at once, in the order of the file', async () => {
    const problems = await problemsOf(`
contcat: me@example.org
sources:
  - id: a
    region: { code: 3504, name: 建宁县 }
    agency: { name: 建宁县人民政府, level: conty }
    entry: ftp://a.example/
  - id: a
    region: { code: 350430, name: 建宁县 }
    agency: { name: 建宁县人民政府, level: county }
    entry: [http://a.example/, nowhere]
    adapter: listpage
    max_pages: many
politeness: { delay: 3 parsecs, max_body: 0KiB }
`);
    expect(problems).toEqual([
      'pipeline.yaml:2:1: contact: is missing: write a web or mail address at which the owner of a site can reach you',
      expect.stringMatching(/^pipeline.yaml:2:1: contcat: is not a key .*\(did you mean contact\?\)$/),
      expect.stringMatching(/^pipeline.yaml:5:21: sources\[0\]\.region\.code: "3504" .*six digits/),
      expect.stringMatching(/^pipeline.yaml:6:37: sources\[0\]\.agency\.level: .*\(did you mean county\?\)$/),
      expect.stringMatching(/^pipeline.yaml:7:12: sources\[0\]\.entry: "ftp:\/\/a.example\/" .*http:\/\//),
      'pipeline.yaml:8:9: sources[1].id: "a" is the id of sources[0] too: write an id of its own',
      expect.stringMatching(/^pipeline.yaml:11:32: sources\[1\]\.entry\[1\]: "nowhere" /),
      expect.stringMatching(/^pipeline.yaml:12:14: sources\[1\]\.adapter: .*\(did you mean list-page\?\)$/),
      expect.stringMatching(/^pipeline.yaml:13:16: sources\[1\]\.max_pages: "many" .*from 1 to 1000/),
      expect.stringMatching(/^pipeline.yaml:14:22: politeness\.delay: "3 parsecs" .*1s or 2min/),
      expect.stringMatching(/^pipeline.yaml:14:43: politeness\.max_body: "0KiB" .*above zero/),
    ]);
  });

  it('is told that a contact must be an address, since it goes into a header', async () => {
    expect(await problemsOf(COMPLETE.replace('mailto:me@example.org', '某某大学'))).toEqual([
      expect.stringContaining(
        'pipeline.yaml:2:10: contact: "某某大学" cannot be used: write a web or mail address',
      ),
    ]);
  });

  it('is told where a key is missing in a source', async () => {
    expect(await problemsOf('contact: me@example.org\nsources:\n  - id: a\n')).toEqual([
      expect.stringContaining('pipeline.yaml:3:5: sources[0].region: is missing: write a region such as'),
      expect.stringContaining('pipeline.yaml:3:5: sources[0].agency: is missing: write an agency such as'),
      expect.stringContaining('pipeline.yaml:3:5: sources[0].entry: is missing: write an address'),
    ]);
  });

  it('is told of a window, a consent and a date that are none', async () => {
    const problems = await problemsOf(
      `window: nights\n${COMPLETE}    allow_incomplete_chain: perhaps\n    verified_on: 2024-02-30\n`,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^pipeline.yaml:1:9: window: "nights" .*such as 22:00-06:00/),
      expect.stringMatching(/allow_incomplete_chain: "perhaps" cannot be used: write true or false/),
      expect.stringMatching(/verified_on: "2024-02-30" cannot be used: write a date such as/),
    ]);
  });

  it('is told of years that are none', async () => {
    expect(await problemsOf(`${COMPLETE}    expected_years: 2020-2015\n`)).toEqual([
      expect.stringMatching(
        /expected_years: "2020-2015" cannot be used: write years .*such as 2015- or 2015-2020/,
      ),
    ]);
  });

  it('is told to write the years that are expected in one way', async () => {
    const message =
      /expect\.years: "2019-" cannot be used: write true or false; which years they are is for expected_years/;
    const [ofSource] = await problemsOf(`${COMPLETE}    expect: { years: 2019- }\n`);
    const [ofFile] = await problemsOf(`expect: { years: 2019- }\n${COMPLETE}`);
    expect(ofSource).toMatch(message);
    expect(ofFile).toMatch(message);
  });

  it('is told of a selector that is none, and of a folder that is not there', async () => {
    const problems = await problemsOf(`serve: ./nowhere\n${COMPLETE}    item_selector: ".list ["\n`);
    expect(problems).toEqual([
      expect.stringMatching(/^pipeline.yaml:1:8: serve: there is no folder .*nowhere/),
      expect.stringMatching(/item_selector: ".list \[" cannot be used: write a CSS selector/),
    ]);
  });

  it('is told of broken YAML with its place', async () => {
    expect(await problemsOf('contact: "me\nsources: []\n')).toEqual([
      expect.stringMatching(/^pipeline.yaml:\d:\d+: is not valid YAML: /),
    ]);
    expect(await problemsOf('contact: a\ncontact: b\n')).toEqual([
      'pipeline.yaml:2:1: is not valid YAML: Map keys must be unique',
    ]);
  });

  it.each(['', '# only a comment', '- a list', '42'])('is told that %j is no pipeline', async (text) => {
    expect(await problemsOf(text)).toEqual([
      expect.stringContaining('write a mapping with the keys contact'),
    ]);
  });

  it('that is not there is said to be missing', async () => {
    const file = path.join(folder, 'absent.yaml');
    await expect(loadPipeline(file)).rejects.toThrow(`${file}:1:1: there is no such file`);
  });
});

describe('a pipeline file that includes others', () => {
  const source = (id: string) => `
  - id: ${id}
    region: { code: 350430, name: 建宁县 }
    agency: { name: 建宁县人民政府, level: county }
    entry: http://www.fjjn.gov.cn/${id}/
`;

  async function writeAll(files: Readonly<Record<string, string>>): Promise<(name: string) => string> {
    const place = await mkdtemp(path.join(folder, 'including-'));
    await mkdir(path.join(place, 'provinces'));
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(place, name), text);
    return (name) => path.join(place, name);
  }

  it('has the sources of all, each in the hours of its file, and the gentlest of their manners', async () => {
    const at = await writeAll({
      'nightly.yaml':
        'contact: a@example.org\ncadence: seasonal\nmax_time: 8h\nmax_requests: 500\ninclude: [provinces, own.yaml]',
      'provinces/b.yaml': `contact: b@example.org\nwindow: 22:00-06:00\npoliteness: { delay: 3s }\nsources:${source('b')}`,
      'provinces/a.yaml': `contact: b@example.org\npoliteness: { delay: 2s, retries: 1 }\nsources:${source('a')}`,
      'own.yaml': `contact: c@example.org\nsources:${source('own')}`,
    });
    const pipeline = await loadPipeline(at('nightly.yaml'));
    expect(pipeline).toMatchObject({
      contact: 'a@example.org',
      cadence: 'seasonal',
      budget: { maxTimeMs: 28_800_000, maxRequests: 500 },
      politeness: { delayMs: 3000, retries: 1 },
      sources: [
        { id: 'a', window: null },
        { id: 'b', window: [{ opens: 22 * 60, closes: 6 * 60 }] },
        { id: 'own', window: null },
      ],
    });
    expect(pipeline.included).toEqual(new Set(['a', 'b', 'own']));
    expect(pipeline.corrections).toBeUndefined();
  });

  it('has the corrections of all, each relative to its file', async () => {
    const at = await writeAll({
      'nightly.yaml': 'contact: a@example.org\ncorrections: own.csv\ninclude: [provinces, plain.yaml]',
      'provinces/a.yaml': `contact: b@example.org\ncorrections: [a.csv, ../b.csv]\nsources:${source('a')}`,
      'plain.yaml': `contact: c@example.org\nsources:${source('plain')}`,
      'one.yaml': 'contact: a@example.org\ninclude: [provinces]',
    });
    const ofAll = await loadPipeline(at('nightly.yaml'));
    expect(ofAll.corrections).toEqual([at('own.csv'), at('provinces/a.csv'), at('b.csv')]);
    const included = await loadPipeline(at('one.yaml'));
    expect(included.corrections).toEqual([at('provinces/a.csv'), at('b.csv')]);
  });

  it.each([
    ['that is not there', 'none.yaml', /^none\.yaml:1:1: there is no such file/],
    [
      'with a source of its own',
      'same.yaml',
      /include\[0\]: "own" is the id of a source in .*nightly\.yaml and in .*same/,
    ],
    ['that serves a web', 'web.yaml', /include\[0\]: .*web\.yaml serves a web of its own: run it by itself/],
    ['that has mistakes', 'wrong.yaml', /wrong\.yaml:1:1: contact: is missing/],
    [
      'that includes others',
      'nested.yaml',
      /nested\.yaml:2:10: include: an included file cannot include others/,
    ],
  ])('is told of one %s', async (_, name, message) => {
    const at = await writeAll({
      'nightly.yaml': `contact: a@example.org\ninclude: [${name}]\nsources:${source('own')}`,
      'same.yaml': `contact: a@example.org\nsources:${source('own')}`,
      'web.yaml': `contact: a@example.org\nserve: provinces\nsources:${source('web')}`,
      'wrong.yaml': `sources:${source('wrong')}`,
      'nested.yaml': 'contact: a@example.org\ninclude: [same.yaml]',
    });
    const error = await loadPipeline(at('nightly.yaml')).catch((reason: unknown) => reason);
    if (!(error instanceof PipelineError)) throw new Error(`expected a PipelineError, got ${String(error)}`);
    expect(error.message.replaceAll(`${at('')}${path.sep}`, '')).toMatch(message);
  });

  it('must have a source, its own or an included one', async () => {
    expect(await problemsOf('contact: a@example.org\nsources: []\n')).toEqual([
      'pipeline.yaml:2:10: sources: is empty: write a list with at least one source, or include other pipeline files',
    ]);
  });
});
