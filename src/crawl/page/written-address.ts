/** An address that only keeps the place of one: `#`, `javascript:;`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#.*|javascript:\s*(?:void\s*\(?\s*0?\s*\)?)?[;\s]*)?$/i;

/** What a link leads to, as it is written: its address, or the script that runs instead; undefined where it has neither. */
export function writtenAddress(link: {
  readonly href?: string | undefined;
  readonly onclick?: string | undefined;
}): string | undefined {
  const { href, onclick } = link;
  if (onclick === undefined || (href !== undefined && !NOWHERE.test(href))) return href;
  return `javascript:${onclick.replace(/^\s*javascript:/i, '')}`;
}
