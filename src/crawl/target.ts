import type { Site } from './site.js';
import type { PageKind } from './summary.js';

/** A page to be visited, and how it was come by. */
export interface Target {
  readonly sourceId: string;
  readonly site: Site;
  /** Without fragment. */
  readonly url: URL;
  readonly kind: PageKind;
  readonly linkText: string | null;
  readonly foundOn: string | null;
}
