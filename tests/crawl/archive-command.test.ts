import './fixtures/loopback-only.js';
import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const SAMPLES = path.resolve(import.meta.dirname, '../../pipelines/samples.yaml');
const LIST = 'http://www.qingxi.example/xxgk/zfxxgknb/index.html';

class Bytes extends Writable {
  #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk));
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

async function gongkai(...words: string[]) {
  const [out, err] = [new Bytes(), new Bytes()];
  const status = await runCli(words, { out, err }, new AbortController().signal);
  return { status, out: out.text, err: err.text };
}

/** The sample web, crawled into a warehouse and an archive of their own. */
async function crawled() {
  const folder = await temporaryFolder();
  const [db, archive] = [path.join(folder, 'gongkai.db'), path.join(folder, 'archive')];
  await gongkai('crawl', SAMPLES, '--db', db, '--archive', archive);
  const [name = ''] = await readdir(archive);
  const file = path.join(archive, name);
  return {
    db,
    archive,
    file,
    name,
    list: (...more: string[]) => gongkai('archive', 'list', '--db', db, ...more),
    show: (url: string) => gongkai('archive', 'show', url, '--db', db, '--archive', archive),
    verify: () => gongkai('archive', 'verify', '--db', db, '--archive', archive),
  };
}

/** Where the answer of an address stands. */
async function placeOf(db: string, url: string): Promise<{ offset: number; length: number }> {
  const warehouse = await openWarehouse(db);
  const place = (await warehouse.lastGood(url))?.archive;
  await warehouse.close();
  if (!place) throw new Error(`no answer of ${url}`);
  return place;
}

describe('gongkai archive list', () => {
  it('tells of every answer its time, outcome, place and digest', async () => {
    const { list, name } = await crawled();
    const { status, out, err } = await list();
    expect([status, err]).toEqual([0, '']);
    const [head = '', ...lines] = out.trimEnd().split('\n');
    expect(head.split(/\s+/)).toEqual(['time', 'outcome', 'status', 'file', 'offset', 'digest', 'url']);
    const line = lines.find((candidate) => candidate.endsWith(LIST));
    expect(line).toMatch(new RegExp(`^\\d{4}-\\S+Z +ok +200 +${name} +\\d+ +sha256:[0-9a-f]{64} +${LIST}$`));
    expect(out).toContain('blocked');
  });

  it('shows only addresses that contain a text', async () => {
    const { list } = await crawled();
    const { out } = await list('--url', 'www.baishi.example/xzxx');
    const [, ...lines] = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('www.baishi.example/xzxx');
  });
});

describe('gongkai archive show', () => {
  it('prints the body as it was served, and the headers apart', async () => {
    const { show } = await crawled();
    const { status, out, err } = await show(LIST);
    const served = path.resolve(
      import.meta.dirname,
      '../../samples/web/www.qingxi.example/xxgk/zfxxgknb/index.html',
    );
    expect(status).toBe(0);
    expect(out).toBe((await readFile(served)).toString());
    expect(err).toMatch(/HTTP\/1\.1 200 OK\r\n/);
    expect(err).toMatch(/content-encoding: gzip/i);
  });

  it('says so when there is no such answer', async () => {
    const { show } = await crawled();
    const { status, err } = await show('http://www.qingxi.example/none.html');
    expect(status).toBe(1);
    expect(err).toContain('the archive holds no answer of this address');
  });
});

describe('gongkai archive verify', () => {
  it('finds a fresh archive whole, and an empty one', async () => {
    const { verify, db, archive } = await crawled();
    expect(await verify()).toMatchObject({ status: 0, err: '', out: expect.stringContaining('all whole') });
    const nowhere = path.join(await temporaryFolder(), 'none');
    await (await openWarehouse(`${db}-empty`)).close();
    const empty = await gongkai('archive', 'verify', '--db', `${db}-empty`, '--archive', nowhere);
    expect(empty).toMatchObject({
      status: 0,
      out: '0 files, 0 records, 0 answers in the index: all whole\n',
    });
    expect(archive).not.toBe(nowhere);
  });

  it('finds one damaged byte, names the record and the page, and reads all the others', async () => {
    const { verify, db, file, name } = await crawled();
    const { records } = await counts(verify);
    const { offset, length } = await placeOf(db, LIST);
    const bytes = await readFile(file);
    const at = offset + Math.floor(length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    const { status, out, err } = await verify();
    expect(status).toBe(1);
    expect(err).toContain(`${name}, byte ${offset}: `);
    expect(err).toContain(`${LIST}: `);
    expect(out).toContain(` ${records - 1} records`);
  });

  it('tells of half a record at the end, which is no loss where nothing was promised to be in it', async () => {
    const { verify, db, file, name } = await crawled();
    const { offset, length } = await placeOf(db, LIST);
    const half = (await readFile(file)).subarray(offset, offset + Math.floor(length / 2));
    await appendFile(file, half);
    const { status, err } = await verify();
    expect(status).toBe(0);
    expect(err).toContain(`${name}, byte `);
    expect(err).toContain('a killed run left a last record half written');
  });

  it('finds that a file was cut off, and every page that went with it', async () => {
    const { verify, db, file } = await crawled();
    const { offset } = await placeOf(db, LIST);
    await truncate(file, offset + 20);
    const { status, err } = await verify();
    expect(status).toBe(1);
    expect(err).toContain(`${LIST}: the archive `);
  });

  it('finds that a file is missing', async () => {
    const { verify, file, name } = await crawled();
    await rm(file);
    const { status, err } = await verify();
    expect(status).toBe(1);
    expect(err).toContain(`does not have ${name}`);
    expect(err).toContain('put its WARC files back');
  });

  it('finds that the index points at another answer', async () => {
    const { verify, db } = await crawled();
    const warehouse = await openWarehouse(db);
    const other = await warehouse.db
      .selectFrom('snapshot')
      .select(['archive_offset', 'archive_length', 'final_url'])
      .where('url', '<>', LIST)
      .where('outcome', '=', 'ok')
      .executeTakeFirstOrThrow();
    const { archive_offset, archive_length } = other;
    await warehouse.db
      .updateTable('snapshot')
      .set({ archive_offset, archive_length })
      .where('url', '=', LIST)
      .execute();
    await warehouse.close();
    const { status, err } = await verify();
    expect(status).toBe(1);
    expect(err).toContain(`holds ${other.final_url} instead`);
  });
});

async function counts(verify: () => Promise<{ out: string }>): Promise<{ records: number }> {
  const { out } = await verify();
  return { records: Number(/(\d+) records/.exec(out)?.[1]) };
}
