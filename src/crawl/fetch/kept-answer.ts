import type { KeptExchange } from '../archive/kept-exchange.js';
import type { HeaderList } from '../exchange/exchange.js';

/** The head of an answer that is in the archive. */
export interface KeptAnswer extends KeptExchange {
  readonly url: URL;
  readonly status: number;
  readonly headers: HeaderList;
}
