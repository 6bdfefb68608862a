import type { Site } from '../address/site.js';
import { FetchError } from '../fetch/fetch-error.js';
import type { Robots } from './robots.js';

/**
 * Lets an address pass that is on the site and that its host lets crawlers see. `admit` as in `Robots`.
 * @throws FetchError for any other, and whatever `admit` throws.
 */
export async function permit(url: URL, site: Site, robots: Robots, admit?: () => void): Promise<void> {
  if (!site.includes(url)) throw new FetchError(`the address leads to another site, ${url.href}`, false);
  await robots.permit(url, admit);
}
