import type { CheerioAPI } from 'cheerio';

/** A link as a page has it; `text` is its title in full. */
export interface FoundLink {
  readonly url: URL;
  readonly text: string;
}

/** A page of a list, ready to be searched. */
export interface ListPage {
  readonly url: URL;
  readonly $: CheerioAPI;
  /** The source's own selector of the list's links, or null. */
  readonly itemSelector: string | null;
}

/** How a family of sites shows its reports. */
export type Adapter =
  /** The entries are the reports. */
  | { readonly kind: 'direct' }
  /** The entries are lists: pages with links to reports and to further pages of the list. */
  | {
      readonly kind: 'list';
      readonly reports: (page: ListPage) => FoundLink[];
      readonly furtherPages: (page: ListPage) => FoundLink[];
    };
