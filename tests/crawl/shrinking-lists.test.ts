import { describe, expect, it } from 'vitest';
import { WarcArchive } from '../../src/crawl/archive/warc-archive.js';
import { crawl } from '../../src/crawl/crawl.js';
import { temporaryWarehouse } from '../warehouse/temporary-warehouse.js';
import { pipelineOf, sourceAt } from './fixtures/crawling.js';
import { type Handler, startSite } from './fixtures/site.js';
import { temporaryFolder } from './fixtures/temporary-folder.js';

const REPORT = `<title>报告</title><p>${'全县主动公开政府信息一千一百九十条。'.repeat(40)}</p>`;
const LIST = 'http://www.a.example/nb/';
const YEARS = [2023, 2022, 2021, 2020, 2019, 2018];

const listOf = (years: readonly number[]) =>
  `<title>政府信息公开年报</title>${years.map((year) => `<a href="/${year}.html">${year}年政府信息公开工作年度报告</a>`).join('')}`;

/** Crawls one list again and again, with whatever it shows then; tells the alarms. */
async function recurringCrawl() {
  const warehouse = await temporaryWarehouse();
  const folder = await temporaryFolder();
  return async (list: string | Handler, { acceptShrunken = false } = {}) => {
    const reports = Object.fromEntries(YEARS.map((year) => [`/${year}.html`, REPORT]));
    const site = await startSite({ ...reports, '/nb/': list });
    const pipeline = pipelineOf([sourceAt(LIST)], { retries: 0 });
    await warehouse.registerSources(pipeline.sources);
    const archive = new WarcArchive(folder, { software: 'gongkai/test' });
    const context = { resolve: site.resolve, archive, index: warehouse, lists: warehouse, version: 'test' };
    const summary = await crawl(pipeline, { ...context, acceptShrunken });
    await archive.close();
    return summary.sources[0]?.alarms;
  };
}

describe('a list that has lost most of its reports', () => {
  it.each<[string, string | Handler, number]>([
    ['all of them', listOf([]), 0],
    ['more than half', listOf([2023, 2022]), 2],
    ['with the page itself', (_, response) => response.writeHead(404).end(), 0],
  ])('%s, is an alarm in every run until a person accepts it', async (_, list, left) => {
    const run = await recurringCrawl();
    expect(await run(listOf(YEARS))).toEqual([]);
    for (const again of [1, 2]) {
      expect(await run(list), `run ${again}`).toEqual([
        expect.stringContaining(`the list ${LIST} shows ${left} reports, 6 before`),
      ]);
    }
    expect(await run(list, { acceptShrunken: true })).toEqual([]);
    expect(await run(list)).toEqual([]);
  });
});

describe('a list is no alarm', () => {
  it('when it loses a few reports, or grows', async () => {
    const run = await recurringCrawl();
    for (const years of [YEARS.slice(1), YEARS, YEARS.slice(0, 3)])
      expect(await run(listOf(years))).toEqual([]);
  });

  it('when it cannot be had today: that is told as such, and what it showed is remembered', async () => {
    const run = await recurringCrawl();
    await run(listOf(YEARS));
    expect(await run((_, response) => response.writeHead(503).end())).toEqual([]);
    expect(await run(listOf([2023]))).toEqual([expect.stringContaining('shows 1 reports, 6 before')]);
  });
});
