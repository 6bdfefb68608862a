import type { Fault } from '../../crawl/world/fault.js';
import type { PublishedPage, PublishedSite } from '../../crawl/world/published-site.js';
import type { World, WorldHost } from '../../crawl/world/world.js';
import { reportPage } from './report-html.js';
import { isIn, SITES, type SiteStory } from './timeline.js';

/** The web of a night: what each site publishes, and what is wrong with it. */
export function worldAt(night: number): World {
  return { hosts: SITES.map((story, number) => hostAt(story, hostName(number), night)) };
}

export function hostName(number: number): string {
  return `www.n${number}.example`;
}

/** A site as it is, or is to be, when nothing is wrong with it. */
export function siteAt(story: SiteStory, host: string, night: number, isMoved: boolean): PublishedSite {
  const years = Object.entries(story.published)
    .filter(([, from]) => from <= night)
    .map(([year]) => Number(year))
    .toReversed();
  return publishYears(story, host, night, years, isMoved);
}

function publishYears(
  story: SiteStory,
  host: string,
  night: number,
  years: readonly number[],
  isMoved: boolean,
): PublishedSite {
  const { county, redesign } = story;
  const publish = isMoved && redesign !== undefined ? redesign.publish : story.publish;
  const site = publish({ host, county, years, perPage: 3, hasFile: false, length: 1 });
  const pages = new Map(site.pages);
  for (const [index, path] of site.reports.entries())
    pages.set(path, reportAt(story, years[index] ?? 0, night));
  return { ...site, pages };
}

function reportAt({ county, corrections }: SiteStory, year: number, night: number): PublishedPage {
  const made = corrections.filter((correction) => correction.year === year && correction.night <= night);
  return reportPage(county, year, made.length, made.at(-1)?.scale ?? 'small');
}

function hostAt(story: SiteStory, name: string, night: number): WorldHost {
  const isMoved = story.redesign !== undefined && night >= story.redesign.nights[0];
  const site = siteAt(story, name, night, isMoved);
  return {
    name,
    site: { ...site, pages: pagesAt(story, site, name, night) },
    charset: { name: 'utf-8', declared: 'meta' },
    coding: 'identity',
    isChunked: false,
    validators: 'etag',
    robots: { kind: isIn(story.isDown, night) ? 'unreachable' : 'open' },
    alsoKnown: [],
    faults: faultsAt(story, site, night),
  };
}

function pagesAt(
  story: SiteStory,
  site: PublishedSite,
  name: string,
  night: number,
): ReadonlyMap<string, PublishedPage> {
  const pages = new Map(site.pages);
  if (isIn(story.hasLostReports, night)) for (const path of site.reports) pages.delete(path);
  if (!isIn(story.hasShrunk, night)) return pages;
  const short = publishYears(story, name, night, [2019], false);
  for (const path of site.lists) pages.delete(path);
  for (const path of short.lists) pages.set(path, short.pages.get(path) ?? { contentType: '', text: '' });
  return pages;
}

function faultsAt(story: SiteStory, { pages }: PublishedSite, night: number): ReadonlyMap<string, Fault> {
  const challenge: Fault = { kind: 'challenge', status: 412 };
  return new Map(isIn(story.isBlocked, night) ? [...pages.keys()].map((path) => [path, challenge]) : []);
}
