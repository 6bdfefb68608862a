const FAILURES_UNTIL_TRIPPED = 3;

/**
 * The circuit breaker of a host. Too many failures in a row trip it; then one request goes on trial, alone: its answer
 * closes the circuit again, and its failure means that the host is to be given up.
 */
export class Circuit {
  #failures = 0;
  #isTripped = false;
  #trial: Promise<void> | null = null;
  #endTrial: () => void = () => undefined;

  get isOnTrial(): boolean {
    return this.#trial !== null;
  }

  /** Resolves when no request is on trial. */
  async settled(): Promise<void> {
    await this.#trial;
  }

  /** To be called when a request is sent: puts it on trial where the circuit is tripped, and says so. */
  begin(): boolean {
    if (!this.#isTripped) return false;
    this.#trial = new Promise((end) => {
      this.#endTrial = end;
    });
    return true;
  }

  /** To be called when the request on trial is over, however it ended. */
  end(): void {
    this.#trial = null;
    this.#endTrial();
  }

  noteAnswer(): void {
    this.#failures = 0;
    this.#isTripped = false;
  }

  /** What a failure means: nothing yet, that the host is to be left alone for a while, or that it is to be given up. */
  noteFailure(): 'bearable' | 'tripped' | 'given up' {
    if (this.isOnTrial) return 'given up';
    this.#failures += 1;
    if (this.#isTripped || this.#failures < FAILURES_UNTIL_TRIPPED) return 'bearable';
    this.#isTripped = true;
    return 'tripped';
  }
}
