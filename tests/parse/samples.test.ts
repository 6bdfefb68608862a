import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.js';
import { differences, readTruths } from '../truth.js';

const WEB = 'samples/web';
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' });

/** The file that a truth is about; pictures of the same name are parts of its page. */
function fileOf(name: string): string {
  const found = files.find((file) => parse(file).name === name && !/\.(?:png|jpe?g)$/u.test(file));
  if (found === undefined) throw new Error(`no file of the sample web is named ${name}`);
  return join(WEB, found);
}

describe.each([...readTruths('samples/truth')])('%s of the sample web', (name, truth) => {
  it('says what is true of it, and nothing else', async () => {
    const file = fileOf(name);
    const { report } = await parseDocument(readFileSync(file), { fileName: basename(file) });
    expect(differences(report, truth)).toEqual([]);
    expect(report.form).toBe(truth.format);
    if (truth.format === null) expect(report.issues).not.toEqual([]);
    else expect(report.report.year).toBe(truth.year);
    if (truth.published_on !== undefined) expect(report.report.publishedOn).toBe(truth.published_on);
  });
});
