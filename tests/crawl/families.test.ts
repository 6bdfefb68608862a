import { describe, expect, it } from 'vitest';
import { recogniseFamily } from '../../src/crawl/adapters/recognise.js';
import { Markup } from '../../src/crawl/page/markup.js';
import { FAMILY_NAMES } from '../../src/sources/source.js';
import { crawlOnce, pipelineOf, sourceAt } from './fixtures/crawling.js';
import { bodaVsb, bodaVsbLine, bodaVsbRows } from './fixtures/families/boda-vsb.js';
import { cCode } from './fixtures/families/c-code.js';
import { column, type FamilySite } from './fixtures/families/family-site.js';
import { gkmlpt } from './fixtures/families/gkmlpt.js';
import {
  hanwebAnnualReport,
  hanwebCounted,
  hanwebLinked,
  hanwebPosted,
  hanwebToldInXml,
} from './fixtures/families/hanweb-jcms.js';
import { listPage, listPosted } from './fixtures/families/list-page.js';
import { queryPage, queryPosted } from './fixtures/families/query-page.js';
import { siteChannel } from './fixtures/families/site-channel.js';
import { trsWcm, trsWcmQuoted, trsWcmWritten } from './fixtures/families/trs-wcm.js';
import { startSite } from './fixtures/site.js';

const SITES: readonly (readonly [title: string, site: FamilySite])[] = [
  ['TRS WCM with createPageHTML', trsWcm],
  ['TRS WCM with createPageHTML in quotes', trsWcmQuoted],
  ['TRS WCM that writes its links by script', trsWcmWritten],
  ['Hanweb JCMS with counted records', hanwebCounted],
  ['Hanweb JCMS with records counted in XML', hanwebToldInXml],
  ['Hanweb JCMS with records asked for by POST', hanwebPosted],
  ['Hanweb JCMS with linked groups', hanwebLinked],
  ['Hanweb JCMS, the module for annual reports', hanwebAnnualReport],
  ['gkmlpt, a shell with a JSON interface', gkmlpt],
  ['博达 VSB with a page line', bodaVsb],
  ['博达 VSB with rows and pages in one line', bodaVsbLine],
  ['博达 VSB with Totalrows', bodaVsbRows],
  ['c-code columns', cCode],
  ['site, channel and doc with a JSON interface', siteChannel],
  ['pages by year and agency', queryPage],
  ['an agency whose list comes by JSON that is posted', queryPosted],
  ['a page of links', listPage],
  ['a page whose list comes by a form that is posted', listPosted],
];

/** What a crawl of the site finds, by path and query. */
async function crawlSite({ routes, entry }: FamilySite, adapter: FamilySite['family'] | 'auto') {
  const site = await startSite(routes);
  const source = sourceAt(entry, { adapter });
  const { summary, index } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
  const foundOf = (kind: string) =>
    index.snapshots
      .filter((snapshot) => snapshot.kind === kind)
      .map(({ url }) => url.replace('http://www.yunxi.example', ''));
  return { summary, site, reports: foundOf('report'), attachments: foundOf('attachment') };
}

describe.each(SITES)('%s', (_, family) => {
  it.each<FamilySite['family'] | 'auto'>(['auto', family.family])(
    'is read whole with the adapter %s, asking for each page once',
    async (adapter) => {
      const { summary, site, reports, attachments } = await crawlSite(family, adapter);
      expect(reports.toSorted()).toEqual(family.reports.toSorted());
      expect(attachments).toEqual(family.attachments ?? []);
      expect(summary.sources[0]).toMatchObject({ warnings: [], troubles: [] });
      expect(site.paths().toSorted()).toEqual(['/robots.txt', ...Object.keys(family.routes)].toSorted());
    },
  );

  it(`is recognised as ${family.family} from its first page`, () => {
    const url = new URL(family.entry);
    const text = String(family.routes[url.pathname + url.search]);
    expect(recogniseFamily({ url, entry: url, markup: new Markup(text), itemSelector: null })).toBe(
      family.family,
    );
  });

  it('says so when its list has no reports', async () => {
    const { pathname, search } = new URL(family.entry);
    const empty = column('政府信息公开年报', '<ul><li><a href="/zwgk/1.html">机构职能</a></li></ul>');
    const emptied = { ...family, routes: { [pathname + search]: empty } };
    const { summary } = await crawlSite(emptied, family.family);
    expect(summary.sources[0]?.warnings).toEqual([
      expect.stringContaining(
        `yields no reports (read as ${family.family}): none of its 1 links names an annual report`,
      ),
    ]);
  });
});

it('every family has a site here', () => {
  expect(new Set(SITES.map(([, { family }]) => family))).toEqual(new Set(FAMILY_NAMES));
});

it('a list that shows no item at all is said to come by script', async () => {
  const text = '<p>云溪县人民政府办公室</p><a href="/">首页</a>';
  const site = await startSite({ '/nb/': `<title>政府信息公开年报</title><div class="nav">${text}</div>` });
  const source = sourceAt('http://www.yunxi.example/nb/');
  const { summary } = await crawlOnce(pipelineOf([source]), { resolve: site.resolve });
  expect(summary.sources[0]?.warnings).toEqual([expect.stringContaining('its items may come by script')]);
});
