export const ADAPTER_NAMES = ['list-page', 'direct'] as const;

/** How a source's reports are found: on pages of links, or named one by one. */
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
}

/** A pipeline file, read and validated. */
export interface Pipeline {
  readonly name: string;
  readonly file: string;
  /** Named in the User-Agent, so that a site's owner can write to somebody. */
  readonly contact: string;
  readonly politeness: Politeness;
  /** Loopback and private addresses are refused unless the pipeline asks for them. */
  readonly allowPrivateAddresses: boolean;
  /** Folder of a published web that the run serves itself on loopback, or null. */
  readonly serve: string | null;
  readonly sources: readonly Source[];
}
