import type { AdapterName } from '../../sources/source.js';
import type { Adapter } from './adapter.js';
import { listPage } from './list-page.js';

/** One adapter for each name that a pipeline may give. */
export const ADAPTERS: Readonly<Record<AdapterName, Adapter>> = {
  'list-page': listPage,
  direct: { kind: 'direct' },
};
