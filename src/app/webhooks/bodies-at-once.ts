interface MostAtOnce {
  readonly bodies: number;
  readonly bytes: number;
}

/** How much is being read at once: whoever sends bodies that never end must not fill the memory. */
export class BodiesAtOnce {
  readonly #most: MostAtOnce;
  #bodies = 0;
  #bytes = 0;

  constructor(most: MostAtOnce) {
    this.#most = most;
  }

  /** Makes room for a body of this many bytes. @returns gives it back; `undefined` where there is none */
  take(bytes: number): (() => void) | undefined {
    if (this.#bodies >= this.#most.bodies || this.#bytes + bytes > this.#most.bytes)
      return undefined;
    this.#bodies += 1;
    this.#bytes += bytes;
    return () => {
      this.#bodies -= 1;
      this.#bytes -= bytes;
    };
  }
}
