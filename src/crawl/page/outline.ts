/** What stands on a page before any script has run, as far as the crawler cares. */
export interface Outline {
  readonly title: string;
  /** The texts of h1, h2 and h3. */
  readonly headings: readonly string[];
  /** What a reader sees as words. */
  readonly visible: string;
  /** Contents of meta elements by their names in lower case; of those of one name, the first. */
  readonly metas: ReadonlyMap<string, string>;
  /** Where a `<meta http-equiv="refresh">` leads, as it says it. */
  readonly refresh: string | null;
  /** The address that the page says its links are relative to. */
  readonly base: string | null;
  readonly links: readonly Anchor[];
  /** The WHATWG label of the character set that the queries of its links are written in. */
  readonly charset: string;
  /** Addresses of the pages that it shows in frames. */
  readonly frames: readonly string[];
  /** Addresses of what it shows by `<embed>` and `<object>`. */
  readonly embedded: readonly string[];
  /** Addresses of `<link rel="next">`. */
  readonly next: readonly string[];
  /** All that stand in the page itself. */
  readonly scripts: readonly Script[];
  /** How many there are, with those that the page only names. */
  readonly scriptCount: number;
  /** Links, pictures, frames and embedded objects. */
  readonly shownCount: number;
  readonly asksPassword: boolean;
}

/** A link as it is written. */
export interface Anchor {
  /** An address, or `javascript:` and the script that opens it. */
  readonly href: string;
  readonly text: string;
  readonly title: string;
  /** The words of the line of a list or table that it stands in, by the cells or other elements of the line. */
  readonly line: readonly string[];
  /** Stands in a menu, a breadcrumb line or a footer. */
  readonly isChrome: boolean;
}

export interface Script {
  readonly type: string | null;
  readonly text: string;
}
