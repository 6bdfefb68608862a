import type { ServerOptions } from 'node:https';
import { describe, expect, it } from 'vitest';
import type { TlsConsent } from '../../src/sources/source.js';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { orphanCertificate, selfSignedCertificate, startSecureSite } from './fixtures/secure-site.js';
import { startSite } from './fixtures/site.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
const HOST = 'www.a.example';
/** As servers spoke before TLS 1.2. */
const OLD: ServerOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };

async function fetchReport(server: ServerOptions, tls?: Partial<TlsConsent>) {
  const site = await startSecureSite(REPORT, server);
  const consent = { allowLegacy: false, allowIncompleteChain: false, ...tls };
  const source = { ...reportsAt(`https://${HOST}/report.html`), ...(tls ? { tls: consent } : {}) };
  const { index } = await crawlOnce(pipelineOf([source], { retries: 0 }), { resolve: site.resolve });
  return { snapshot: index.of('/report.html'), paths: site.paths };
}

describe('a certificate whose issuer the server does not send', () => {
  it('is refused, with what to do about it', async () => {
    const { snapshot, paths } = await fetchReport(await orphanCertificate(HOST));
    expect(snapshot).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('set allow_incomplete_chain for the source'),
    });
    expect(paths).toEqual([]);
  });

  it('is accepted where the source consents', async () => {
    const { snapshot, paths } = await fetchReport(await orphanCertificate(HOST), {
      allowIncompleteChain: true,
    });
    expect(snapshot.outcome).toBe('ok');
    expect(paths).toEqual(['/robots.txt', '/report.html']);
  });

  it('is accepted for the consenting source’s site only', async () => {
    const site = await startSecureSite(REPORT, await orphanCertificate(HOST));
    const consenting = {
      ...reportsAt('https://www.b.example/1.html'),
      id: 'b',
      tls: { allowLegacy: false, allowIncompleteChain: true },
    };
    const { index } = await crawlOnce(
      pipelineOf([reportsAt(`https://${HOST}/report.html`), consenting], { retries: 0 }),
      { resolve: site.resolve },
    );
    expect(index.of('/report.html').outcome).toBe('failed');
    expect(index.of('/1.html').outcome).toBe('failed');
    expect(index.of('/1.html').reason).toContain('cannot be trusted');
    expect(site.paths).toEqual([]);
  });
});

describe('consent to an incomplete chain does not reach', () => {
  it.each([
    ['a certificate that is its own issuer', () => selfSignedCertificate(HOST)],
    ['a certificate of another host', () => orphanCertificate('www.b.example')],
    ['a certificate that has expired', () => orphanCertificate(HOST, { from: -30, to: -1 })],
    ['a certificate of the future', () => orphanCertificate(HOST, { from: 1, to: 30 })],
  ])('%s', async (_, certificate) => {
    const { snapshot, paths } = await fetchReport(await certificate(), { allowIncompleteChain: true });
    expect(snapshot.outcome).toBe('failed');
    expect(snapshot.reason).toContain('the certificate of the host cannot be trusted');
    expect(paths).toEqual([]);
  });
});

describe('a server that speaks no TLS 1.2', () => {
  it('is not spoken to, with what to do about it', async () => {
    const server = { ...(await orphanCertificate(HOST)), ...OLD };
    const { snapshot, paths } = await fetchReport(server, { allowIncompleteChain: true });
    expect(snapshot).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('set allow_legacy_tls for the source'),
    });
    expect(paths).toEqual([]);
  });

  it('is spoken to where the source consents', async () => {
    const server = { ...(await orphanCertificate(HOST)), ...OLD };
    const { snapshot } = await fetchReport(server, { allowIncompleteChain: true, allowLegacy: true });
    expect(snapshot.outcome).toBe('ok');
  });

  it('needs a good certificate all the same', async () => {
    const server = { ...(await orphanCertificate(HOST)), ...OLD };
    const { snapshot, paths } = await fetchReport(server, { allowLegacy: true });
    expect(snapshot.reason).toContain('set allow_incomplete_chain for the source');
    expect(paths).toEqual([]);
  });
});

it('a site that moves from http to https has the pages that it had', async () => {
  const plain = await startSite({ '/report.html': REPORT });
  const first = await crawlOnce(pipelineOf([reportsAt(`http://${HOST}/report.html`)]), {
    resolve: plain.resolve,
  });
  const secure = await startSecureSite(REPORT, await orphanCertificate(HOST));
  const source = {
    ...reportsAt(`https://${HOST}/report.html`),
    tls: { allowLegacy: false, allowIncompleteChain: true },
  };
  const { index, folder } = first;
  const { summary } = await crawlOnce(pipelineOf([source]), { resolve: secure.resolve, index, folder });
  expect(secure.paths).toEqual(['/robots.txt', '/report.html']);
  expect(summary.sources[0]?.tallies.report).toMatchObject({ new: 0, unchanged: 1 });
  expect(index.of('/report.html').url).toBe(`http://${HOST}/report.html`);
});
