import type { Source, TlsConsent } from '../../sources/source.js';
import { Site } from '../address/site.js';
import type { TlsPolicy } from '../fetch/tls.js';

const NO_CONSENT: TlsConsent = { allowLegacy: false, allowIncompleteChain: false };

/** Each source's consent holds for the hosts of its own site. Sources that share a site share their consent. */
export function tlsPolicyOf(sources: readonly Source[]): TlsPolicy {
  const sites = sources.flatMap(({ entry, tls }) =>
    tls === undefined ? [] : [{ site: new Site(entry), tls }],
  );
  return (hostname) =>
    sites
      .filter(({ site }) => site.includesHost(hostname))
      .reduce(
        (sum, { tls }) => ({
          allowLegacy: sum.allowLegacy || tls.allowLegacy,
          allowIncompleteChain: sum.allowIncompleteChain || tls.allowIncompleteChain,
        }),
        NO_CONSENT,
      );
}
