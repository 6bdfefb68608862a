import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.js';
import { gongkai } from './command-line.js';

const COMMANDS = [
  ['run'],
  ['crawl'],
  ['parse'],
  ['load'],
  ['export'],
  ['query'],
  ['status'],
  ['sources', 'check'],
  ['sources', 'probe'],
  ['archive', 'list'],
  ['archive', 'show'],
  ['archive', 'verify'],
];

describe('gongkai', () => {
  it.each(COMMANDS)('explains %s %s with examples and exit statuses', async (...words) => {
    const help = await gongkai(...words.filter((word) => word !== undefined), '--help');
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('Examples:');
    expect(help.out).toContain('Exit status:');
  });

  it('has the version of the package', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(manifest.version);
    expect((await gongkai('--version')).out).toBe(`${manifest.version}\n`);
  });

  it.each([
    ['prase', 'Did you mean parse?'],
    ['parse', "missing required argument 'file'"],
    ['run --colour', 'unknown option'],
    ['query x --format xml', 'Allowed choices are table, csv, json'],
    ['load x --region 350430', 'CODE=NAME'],
  ])('answers "%s" with status 2 and what is wrong', async (line, message) => {
    const outcome = await gongkai(...line.split(' '));
    expect(outcome.status).toBe(2);
    expect(outcome.err).toContain(message);
  });

  it('ends quietly when its reader stops reading, as head does', () => {
    const files = 'samples/web/www.qingxi.example/xxgk/zfxxgknb/202101/t20210108_1234567.html';
    const shell = spawnSync('bash', [
      '-c',
      `node dist/src/cli/main.js parse ${files} ${files} ${files} --json | head -c 10`,
    ]);
    expect(shell.stdout.toString()).toBe('{"file":"t');
    expect(shell.stderr.toString()).toBe('');
  });
});
