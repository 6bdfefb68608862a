/**
 * Tells one who waits that something has come, and in the end that nothing comes any more. However much comes while he
 * is busy, he is told once: what it is, he looks up. What was there before counts as come.
 */
export class Arrivals {
  #hasCome = true;
  #isOver = false;
  #wake: () => void = () => undefined;

  note(): void {
    this.#hasCome = true;
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  /** Resolves when something has come since it was last asked; false once nothing comes any more. */
  async next(): Promise<boolean> {
    while (!this.#hasCome && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#hasCome = false;
    return !this.#isOver;
  }
}
