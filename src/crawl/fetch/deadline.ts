/**
 * A signal that comes when the time is over or when another signal comes. `AbortSignal.timeout` and `AbortSignal.any`
 * do the same, but are kept until the time is over, long after the work that they were for: with thousands of
 * exchanges in that time they fill the memory.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #other: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #follow = () => this.#controller.abort(this.#other.reason);
  #hasPassed = false;

  constructor(ms: number, other: AbortSignal) {
    this.#other = other;
    this.#timer = setTimeout(() => this.#pass(), ms);
    if (other.aborted) this.#follow();
    else other.addEventListener('abort', this.#follow, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get hasPassed(): boolean {
    return this.#hasPassed;
  }

  /** To be called when the work is done. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#other.removeEventListener('abort', this.#follow);
  }

  #pass(): void {
    this.#hasPassed = true;
    this.#controller.abort();
  }
}
