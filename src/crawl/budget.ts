import type { RunBudget } from '../sources/source.js';

/** The time or the requests of a run are spent; nothing more is asked for, and what is under way is awaited. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';

  constructor(readonly limit: keyof RunBudget) {
    super(`the run's budget is spent: ${limit}`);
  }
}

/** What is left of what a run may spend. */
export class Budget {
  readonly #limits: RunBudget;
  readonly #now: () => Date;
  readonly #startedAt: number;
  #requests = 0;

  constructor(limits: RunBudget, now: () => Date) {
    this.#limits = limits;
    this.#now = now;
    this.#startedAt = now().getTime();
  }

  get requests(): number {
    return this.#requests;
  }

  noteRequest(): void {
    this.#requests += 1;
  }

  /** @throws BudgetSpent */
  check(): void {
    const { maxRequests = Number.POSITIVE_INFINITY, maxTimeMs = Number.POSITIVE_INFINITY } = this.#limits;
    if (this.#requests >= maxRequests) throw new BudgetSpent('maxRequests');
    if (this.#now().getTime() - this.#startedAt >= maxTimeMs) throw new BudgetSpent('maxTimeMs');
  }
}
