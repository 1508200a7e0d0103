/**
 * Counts what is under way in the local GitHub: requests being answered and webhook deliveries that
 * wait or fly. `started` only grows, so two looks that see the same number know that nothing
 * happened between them.
 */
export class Activity {
  #underWay = 0;
  #started = 0;
  #waiting: (() => void)[] = [];

  get started(): number {
    return this.#started;
  }

  get quiet(): boolean {
    return this.#underWay === 0;
  }

  /**
   * Marks something as under way until the returned function is called (once; more calls do
   * nothing).
   */
  begin(): () => void {
    this.#underWay += 1;
    this.#started += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const resolve of this.#waiting.splice(0)) resolve();
    };
  }

  /** Resolves when nothing is under way. */
  async whenQuiet(): Promise<void> {
    if (this.quiet) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
