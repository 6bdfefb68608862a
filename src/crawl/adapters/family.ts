import type { PageRequest, PostBody } from '../exchange/page-request.js';
import type { Markup } from '../page/markup.js';

/** A link as a page has it; `text` is its title in full. */
export interface FoundLink extends PageRequest {
  readonly text: string;
}

/** A page of a list, ready to be searched. */
export interface ListPage {
  readonly url: URL;
  /** The list's address as the pipeline names it, with its fragment. */
  readonly entry: URL;
  /** HTML, or the XML or JSON of the interface behind it. */
  readonly markup: Markup;
  /** The source's own selector of the list's links, or null. */
  readonly itemSelector: string | null;
  /** What was sent to get this page, where it came by POST. */
  readonly body?: PostBody | undefined;
  /** How the source says that its interface wants to be asked; absent where the page is to tell. */
  readonly listMethod?: 'get' | 'post' | undefined;
}

/** What gives a page of a family away; one sign is enough. */
export interface Signs {
  /** The page's own address. */
  readonly address?: RegExp;
  /** An address that the page links to: an article's, which the page itself may be. */
  readonly link?: RegExp;
  /** Anything in the page's text, such as the name of a script. */
  readonly text?: RegExp;
  /** CSS selector of an element that no other family has. */
  readonly element?: string;
}

/** A family of sites that publish alike. Whatever it leaves out is read as on any page of links. */
export interface Family {
  readonly signs: Signs;
  /** List items that do not stand on the page as links. */
  readonly items?: (page: ListPage) => FoundLink[];
  /** Pages of the list that no 下一页 leads to. */
  readonly furtherPages?: (page: ListPage) => PageRequest[];
  /** Addresses that show a report, whatever their link says. */
  readonly reportAddress?: RegExp;
}
