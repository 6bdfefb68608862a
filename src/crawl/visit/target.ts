import type { Site } from '../address/site.js';
import type { PageRequest } from '../exchange/page-request.js';
import type { PageKind } from '../snapshot/snapshot.js';

/** A page to be visited, and how it was come by. */
export interface Target {
  readonly sourceId: string;
  readonly site: Site;
  /** Throws SourceStopped where its source is to be left alone. */
  readonly admit: () => void;
  /** The address under which its answer is known, as `requestAddress` gives it. */
  readonly url: URL;
  /** What is asked for. */
  readonly request: PageRequest;
  readonly kind: PageKind;
  readonly linkText: string | null;
  readonly foundOn: string | null;
}
