import { memoryOfCrawl, politeCrawl, secondCrawl, swiftCrawl } from './crawling.js';

const which = process.argv[2];
if (which === 'polite') console.log(await politeCrawl());
if (which === 'swift') {
  console.log(await swiftCrawl(20, 50));
  console.log(await swiftCrawl(20, 0));
}
if (which === 'second') console.log(await secondCrawl());
if (which === 'memory') console.log(await memoryOfCrawl(Number(process.argv[3])));
