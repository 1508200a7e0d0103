interface MostAtOnce {
  readonly bodies: number;
  readonly bytes: number;
}

/** A body that is being read. */
export interface ComingBody {
  /** So many bytes more of it have come. */
  readonly grew: (bytes: number) => void;
  /** All of it has come, or nothing more will. */
  readonly end: () => void;
}

interface Counted {
  bytes: number;
  readonly giveUp: () => void;
}

/**
 * How much is being read at once: whoever sends bodies that never end must fill neither the memory nor
 * all places. Where there is no room, the one that has been coming longest makes it: what GitHub sends
 * is there at once.
 */
export class BodiesAtOnce {
  readonly #most: MostAtOnce;
  /** The one that has been coming longest first. */
  readonly #coming = new Set<Counted>();
  #bytes = 0;

  constructor(most: MostAtOnce) {
    this.#most = most;
  }

  /** @param giveUp ends the reading of this body, which makes room for another */
  begin(giveUp: () => void): ComingBody {
    const one: Counted = { bytes: 0, giveUp };
    this.#coming.add(one);
    this.#makeRoom();
    return {
      grew: (bytes) => {
        if (!this.#coming.has(one)) return;
        one.bytes += bytes;
        this.#bytes += bytes;
        this.#makeRoom();
      },
      end: () => this.#leave(one),
    };
  }

  #makeRoom(): void {
    for (const one of this.#coming) {
      if (this.#coming.size <= this.#most.bodies && this.#bytes <= this.#most.bytes) return;
      this.#leave(one);
      one.giveUp();
    }
  }

  #leave(one: Counted): void {
    if (this.#coming.delete(one)) this.#bytes -= one.bytes;
  }
}
