/** Trips when too many things in a row have failed, and stays so. */
export class Breaker {
  readonly #limit: number;
  #failures = 0;
  #reason: string | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The last failure before it tripped, in words; null while it has not. */
  get reason(): string | null {
    return this.#reason;
  }

  noteSuccess(): void {
    this.#failures = 0;
  }

  noteFailure(reason: string): void {
    this.#failures += 1;
    if (this.#failures >= this.#limit) this.#reason ??= reason;
  }
}
