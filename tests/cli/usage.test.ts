import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.js';
import { gongkai } from './command-line.js';
import { workplace } from './workplace.js';

const COMMANDS = [
  'run',
  'crawl',
  'parse',
  'load',
  'export',
  'diff',
  'query',
  'status',
  'corrections apply',
  'corrections list',
  'corrections check',
  'trace',
  'sources check',
  'sources probe',
  'archive list',
  'archive show',
  'archive verify',
  'archive move',
  'schedule',
  'doctor',
];

describe('--help', () => {
  it('lists every command, with examples and what the exit status means', async () => {
    const { status, out } = await gongkai('--help');
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command.split(' ')[0]} `, 'mu'));
    expect(out).toContain('Examples:\n  gongkai run pipelines/samples.yaml');
    expect(out).toContain(
      'Exit status: 0 done; 1 something failed, and standard error says what; 2 wrong usage;\n3 another process is at work on the warehouse.',
    );
  });

  it.each(COMMANDS)('shows examples of %s and its exit status', async (command) => {
    const { status, out } = await gongkai(...command.split(' '), '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Usage: gongkai ${command} `);
    expect(out).toMatch(new RegExp(`Examples:\n  gongkai ${command}\\b`, 'u'));
    expect(out).toMatch(/Exit status: 0/u);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [[], 'Usage: gongkai'],
    [['crwal', 'x.yaml'], "gongkai: unknown command 'crwal'\n(Did you mean crawl?)"],
    [['run'], "gongkai: missing required argument 'pipeline'"],
    [['parse'], "gongkai: missing required argument 'file'"],
    [['query'], "gongkai: missing required argument 'sql'"],
    [['run', 'x.yaml', '--dp', 'y.db'], "gongkai: unknown option '--dp'\n(Did you mean --db?)"],
    [['status', 'x'], "gongkai: too many arguments for 'status'"],
    [['export', '--format', 'csv,xls'], 'write all, or some of csv,parquet,jsonl,stata,xlsx'],
    [['export', '--release', 'a b'], 'write a version such as 2026.1'],
    [['diff', 'a'], "missing required argument 'after'"],
    [['query', 'SELECT 1', '--format', 'xml'], 'Allowed choices are table, csv, json.'],
    [['load', 'x.txt', '--region', '建宁县'], 'write a region as CODE=NAME, such as 350430=建宁县'],
  ])('%j has status 2, and the message says what is wrong', async (words, message) => {
    const { status, out, err } = await gongkai(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('--version', () => {
  it('is the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(VERSION).toBe(version);
    expect(await gongkai('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });
});

describe('a database that is not there', () => {
  it.each([
    [['status']],
    [['trace', '--year', '2020', '--indicator', 'requests.granted.total']],
    [['export']],
    [['load']],
    [['query', 'SELECT 1']],
    [['corrections', 'list']],
    [['archive', 'list']],
    [['archive', 'show', 'http://www.qingxi.example/']],
    [['archive', 'verify']],
  ])('is told by %j, and none is made', async (words) => {
    const { db, folder } = await workplace();
    expect(await gongkai(...words, '--db', db)).toEqual({
      status: 1,
      out: '',
      err: `gongkai: ${db}: there is no warehouse here. Name one with --db, or make one, for example with "gongkai run pipelines/samples.yaml".\n`,
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a pipeline file that cannot be used', () => {
  it.each([
    ['that is not there', null, /^gongkai: \S+pipeline\.yaml:1:1: there is no such file/u],
    [
      'that is empty',
      '',
      /pipeline\.yaml:1:1: is missing: write a mapping with the keys contact and sources/u,
    ],
    [
      'that is something else',
      'x'.repeat(5000),
      /pipeline\.yaml:1:1: "x{79}… cannot be used: write a mapping/u,
    ],
    ['that is no YAML', 'sources: [', /pipeline\.yaml:1:\d+: is not valid YAML/u],
    ['with a wrong key', 'contact: a\nsorces: []', /pipeline\.yaml:2:1: sorces: .+did you mean sources\?/u],
  ])('%s: the message says where and what to write, and nothing is started', async (_, text, message) => {
    const place = await workplace();
    const file = place.file('pipeline.yaml');
    if (text !== null) await writeFile(file, text);
    for (const command of ['run', 'crawl']) {
      const { status, out, err } = await gongkai(command, file, ...place.options.slice(0, 4));
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(message);
    }
    expect(existsSync(place.db)).toBe(false);
  });
});
