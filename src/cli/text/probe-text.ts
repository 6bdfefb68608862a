import type { Probe } from '../../crawl/probe/probe.js';
import type { ProbedPage } from '../../crawl/probe/probed-page.js';

/** What was found at an address, for a person. */
export function probeText({ url, finalUrl, verdict, page }: Probe): string {
  const moved = finalUrl === null || finalUrl.href === url.href ? '' : `, after redirects ${finalUrl.href}`;
  const reason = verdict.reason === null ? '' : `: ${verdict.reason}`;
  const lines = [`Address        ${url.href}${moved}`, `Answer         ${verdict.outcome}${reason}`];
  return [...lines, ...(page === null ? [] : pageLines(page))].join('\n');
}

function pageLines({ title, kind, family, items, found, furtherPages, attachments }: ProbedPage): string[] {
  return [
    `Page           ${title} (${kind})`,
    `Family         ${family}`,
    `Found          ${found.length} of ${items} links`,
    ...found.map(
      (link) => `  ${link.year ?? '    '}  ${link.kind.padEnd(11)}  ${link.text}\n        ${link.url.href}`,
    ),
    `Further pages  ${furtherPages.length}`,
    ...furtherPages.map(({ url }) => `  ${url.href}`),
    `Attachments    ${attachments.length}`,
    ...attachments.map((link) => `  ${link.text}\n        ${link.url.href}`),
  ];
}

/** Why no source can be made of it. */
export function whyNothing({ verdict, page }: Probe): string {
  if (verdict.reason !== null) return verdict.reason;
  if (page === null) return 'this is a file, not a page; name the page that links to it';
  return page.items === 0
    ? 'the page shows no list item at all, so its items may come by script'
    : `none of the page's ${page.items} links names an annual report`;
}
