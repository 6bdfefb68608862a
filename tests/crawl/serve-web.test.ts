import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type ServedWeb, serveWeb } from '../../src/crawl/serve/serve-web.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let folder: string;
let web: ServedWeb;

beforeEach(async () => {
  folder = await temporaryFolder();
  const host = path.join(folder, 'www.a.example');
  await mkdir(path.join(host, 'xxgk'), { recursive: true });
  await mkdir(path.join(folder, 'www.b.example'));
  await writeFile(path.join(folder, 'secret.html'), 'outside');
  await writeFile(path.join(host, 'xxgk/index.html'), '<p>列表</p>');
  await writeFile(path.join(host, 'xxgk/报告.pdf'), '%PDF-1.4');
  await writeFile(path.join(host, 'blocked.html'), 'challenge');
  await symlink(path.join(folder, 'secret.html'), path.join(host, 'link.html'));
  await writeFile(
    path.join(host, '_server.json'),
    JSON.stringify({
      '/blocked.html': { status: 412, headers: { 'Content-Type': 'text/html; charset=gb2312' } },
      '/old.html': { redirect: '/xxgk/' },
    }),
  );
  web = await serveWeb(folder);
  onTestFinished(() => web.close());
});

function get(target: string, headers: Record<string, string> = {}, host = 'www.a.example'): Promise<Answer> {
  const served = web.resolve('www.a.example');
  if (served === null) throw new Error('the host is not served');
  return new Promise((resolve, reject) => {
    httpRequest({ host: served.address, port: served.port, path: target, headers: { host, ...headers } })
      .once('error', reject)
      .once('response', async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      })
      .end();
  });
}

describe('a served web', () => {
  it('resolves the hosts it has folders for, and no others', () => {
    expect(web.resolve('www.a.example')).toEqual({ address: '127.0.0.1', port: expect.any(Number) });
    expect(web.resolve('www.c.example')).toBeNull();
  });

  it('answers a folder with its index.html, of the right type and without charset', async () => {
    const answer = await get('/xxgk/');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
    expect(answer.body.toString()).toBe('<p>列表</p>');
    expect(await get('/xxgk')).toMatchObject({ status: 301, headers: { location: '/xxgk/' } });
  });

  it('serves files by escaped Chinese names, ignoring the query', async () => {
    const answer = await get(`/xxgk/${encodeURIComponent('报告')}.pdf?v=1`);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
  });

  it('tells hosts apart', async () => {
    expect((await get('/xxgk/', {}, 'www.b.example')).status).toBe(404);
    expect((await get('/xxgk/', {}, 'www.c.example')).status).toBe(404);
  });

  it('compresses text for those who accept it', async () => {
    const answer = await get('/xxgk/', { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toBe('<p>列表</p>');
  });

  it('answers 304 to a tag or a date that still holds, and the page to others', async () => {
    const { etag, 'last-modified': lastModified } = (await get('/xxgk/')).headers;
    const current = await get('/xxgk/', { 'if-none-match': String(etag) });
    expect(current).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect((await get('/xxgk/', { 'if-modified-since': String(lastModified) })).status).toBe(304);
    expect((await get('/xxgk/', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('/xxgk/', { 'if-modified-since': new Date(0).toUTCString() })).status).toBe(200);
  });

  it('differs where _server.json says so', async () => {
    const blocked = await get('/blocked.html');
    expect(blocked).toMatchObject({ status: 412, headers: { 'content-type': 'text/html; charset=gb2312' } });
    expect(blocked.body.toString()).toBe('challenge');
    expect(await get('/old.html')).toMatchObject({ status: 302, headers: { location: '/xxgk/' } });
  });

  it.each([
    '/../secret.html',
    '/xxgk/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/link.html',
    '/_server.json',
    '/%',
    '/%00',
  ])('gives away nothing for %s', async (target) => {
    const { status, body } = await get(target);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('outside');
  });

  it('remembers the requests that came', async () => {
    await get('/xxgk/', { 'user-agent': 'test' });
    expect(web.requests).toEqual([
      {
        host: 'www.a.example',
        path: '/xxgk/',
        headers: expect.objectContaining({ 'user-agent': 'test' }),
        at: expect.any(Number),
      },
    ]);
  });

  it('refuses a _server.json with a mistake in it, by name', async () => {
    await writeFile(path.join(folder, 'www.b.example/_server.json'), '{ "/a": { "state": 412 } }');
    await expect(serveWeb(folder)).rejects.toThrow(/www\.b\.example\/_server\.json cannot be used/);
  });
});
