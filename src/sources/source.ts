import type { Assertions } from './assertions.js';
import type { Cadence } from './cadence.js';
import type { CrawlHours } from './crawl-window.js';
import type { YearRange } from './year-range.js';

/**
 * Families of sites that publish alike, mostly by their content management system. `list-page` is any site that lists
 * its reports as links; the order is that in which the others are tried.
 */
export const FAMILY_NAMES = [
  'gkmlpt',
  'hanweb-jcms',
  'site-channel',
  'query-page',
  'c-code',
  'boda-vsb',
  'trs-wcm',
  'list-page',
] as const;

export type FamilyName = (typeof FAMILY_NAMES)[number];

export const ADAPTER_NAMES = ['auto', 'direct', ...FAMILY_NAMES] as const;

/**
 * How a source's reports are found: `direct`, the entries are the reports; otherwise the entries are lists, read as
 * their family shows them; `auto` recognises the family from the list's first page.
 */
export type AdapterName = (typeof ADAPTER_NAMES)[number];

export const AGENCY_LEVELS = ['province', 'prefecture', 'county', 'township', 'department', 'other'] as const;

export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** How a host wants to be treated. Durations in milliseconds. */
export interface Politeness {
  /** Least time between requests to one host: from the start and from the end of one to the start of the next. */
  readonly delayMs: number;
  /** Random extra of up to this much on every delay. */
  readonly jitterMs: number;
  readonly connectionsPerHost: number;
  /** Whole time that one exchange may take. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  /** Attempts after the first, for failures that may pass. */
  readonly retries: number;
}

/** What a host gets where the pipeline asks for nothing else: small county servers deserve a slow visitor. */
export const DEFAULT_POLITENESS: Politeness = {
  delayMs: 1000,
  jitterMs: 500,
  connectionsPerHost: 1,
  timeoutMs: 30_000,
  maxBodyBytes: 32 * 1024 * 1024,
  retries: 2,
};

/** What a source's owner accepts of servers that are behind the times. Its pages are public, but may then be forged. */
export interface TlsConsent {
  /** Protocols before TLS 1.2, weak ciphers, and renegotiation as it was before RFC 5746. */
  readonly allowLegacy: boolean;
  /** A certificate for the host whose issuer's own certificate the server does not send. */
  readonly allowIncompleteChain: boolean;
}

/** One place to find the reports of one or more agencies: what a pipeline file's entry becomes. */
export interface Source {
  /** Unique in a pipeline, stable over runs, such as `350430-county`. */
  readonly id: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly agency: { readonly name: string; readonly level: AgencyLevel };
  /** List page or, for the `direct` adapter, the reports themselves. */
  readonly entry: readonly URL[];
  readonly adapter: AdapterName;
  /** CSS selector of the list's links, where the adapter's own guess is not enough. */
  readonly itemSelector: string | null;
  /** How many pages of one list are read at most. */
  readonly maxPages: number;
  /** How many reports and attachments are followed from its lists at most; absent for no limit. */
  readonly maxReports?: number | undefined;
  /** How long one crawl may ask it; absent for no limit. */
  readonly maxTimeMs?: number | undefined;
  /** When its sites may be asked, null for any time; absent where the pipeline's window holds. */
  readonly window?: CrawlHours | null | undefined;
  /** How the interface behind its lists is asked; absent where the page tells. */
  readonly listMethod?: 'get' | 'post' | undefined;
  /** Absent where secure connections must be as they should. */
  readonly tls?: TlsConsent | undefined;
  /** The years on which its agency is to report; absent where the law and the age of its region tell. */
  readonly expectedYears?: YearRange | undefined;
  /** The day on which somebody last saw the entry working (YYYY-MM-DD); absent where nobody has. */
  readonly verifiedOn?: string | undefined;
  /** Absent where nothing is expected of it. */
  readonly assertions?: Assertions | undefined;
}

/** What one run may spend on its crawl; what it leaves, the next run goes on with. */
export interface RunBudget {
  readonly maxTimeMs?: number | undefined;
  readonly maxRequests?: number | undefined;
}

/** A pipeline file, read and validated, with the sources of the files that it includes. */
export interface Pipeline {
  readonly name: string;
  readonly file: string;
  /** Named in the User-Agent, so that a site's owner can write to somebody. */
  readonly contact: string;
  readonly politeness: Politeness;
  /** When its sites may be asked, or null for any time. */
  readonly window: CrawlHours | null;
  /** Loopback and private addresses are refused unless the pipeline asks for them. */
  readonly allowPrivateAddresses: boolean;
  /** Folder of a published web that the run serves itself on loopback, or null. */
  readonly serve: string | null;
  readonly sources: readonly Source[];
  /** Ids of the sources that stand in files that it includes; absent where it includes none. */
  readonly included?: ReadonlySet<string> | undefined;
  /** Absent where every run asks every source. */
  readonly cadence?: Cadence | undefined;
  /** Absent for no limit. */
  readonly budget?: RunBudget | undefined;
  /** A shell command that is told of new problems and of their end, on standard input as JSON. */
  readonly notify?: string | undefined;
  /** Files of corrections that a run applies; absent where those applied before stay. */
  readonly corrections?: readonly string[] | undefined;
}
