import type { Archive } from './archive/archive.js';
import type { CrawlEvent } from './event.js';
import type { HostResolver } from './fetch/host-resolver.js';
import type { SnapshotIndex } from './snapshot/snapshot-index.js';
import type { ListHistory } from './source/list-history.js';
import type { VisitHistory } from './source/visit-history.js';

/** What a crawl works with, beside the sources that it crawls. */
export interface CrawlContext {
  readonly index: SnapshotIndex;
  readonly archive: Archive;
  /** Version of the program: part of the User-Agent. */
  readonly version: string;
  /** Where hosts are served that the name service does not know. */
  readonly resolve?: HostResolver | undefined;
  /** Addresses that the same run had fetched before it was interrupted: they are not fetched again. */
  readonly alreadyFetched?: ReadonlySet<string> | undefined;
  /** Reports and attachments that have stayed the same for so long that they are not asked this time. */
  readonly resting?: ReadonlySet<string> | undefined;
  /** Ends the crawl; what was recorded stays. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  readonly now?: (() => Date) | undefined;
  /** What the lists showed before; without it, no list is known to have shrunk. */
  readonly lists?: ListHistory | undefined;
  /** Takes what shrunken lists show for what they should. */
  readonly acceptShrunken?: boolean | undefined;
  /** Told how the crawl of each source ended. */
  readonly visits?: VisitHistory | undefined;
  /** Which of the reports on a list are followed, by the text of their links; absent for all. */
  readonly follows?: ((linkText: string) => boolean) | undefined;
}
