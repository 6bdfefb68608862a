import { expect, it } from 'vitest';
import { crawlOnce, pipelineOf, reportsAt } from './fixtures/crawling.js';
import { connections } from './fixtures/loopback-only.js';
import { orphanCertificate, startSecureSite } from './fixtures/secure-site.js';
import { startSite } from './fixtures/site.js';

it('the connections of a crawl are watched, plain and TLS, and go to loopback', async () => {
  const plain = await startSite({ '/1.html': 'report' });
  await crawlOnce(pipelineOf([reportsAt('http://www.a.example/1.html')]), { resolve: plain.resolve });
  const before = connections.length;
  const secure = await startSecureSite('report', await orphanCertificate('zw.a.example'));
  await crawlOnce(pipelineOf([reportsAt('https://zw.a.example/1.html')]), { resolve: secure.resolve });
  expect(before).toBeGreaterThan(0);
  expect(connections.length).toBeGreaterThan(before);
  expect(new Set(connections)).toEqual(new Set(['127.0.0.1']));
});
