import { randomBytes } from "node:crypto";
import { wrong, type Diagnosis } from "./diagnosis.ts";

interface Left {
  /** As an owner finds it on GitHub. */
  readonly what: string;
  readonly remove: () => Promise<unknown>;
}

/** What the doctor made on GitHub, none of it a case, and takes away again whatever happens. */
export class Scratch {
  readonly #left: Left[] = [];
  /** Of this run alone: two doctors do not take each other's things away. */
  readonly id = randomBytes(4).toString("hex");

  /** Each branch of the doctor's is below this. */
  get branch(): string {
    return `comity-doctor/${this.id}`;
  }

  /** No room: those end in two words. */
  get repository(): string {
    return `comity-doctor-${this.id}`;
  }

  made(what: string, remove: () => Promise<unknown>): void {
    this.#left.push({ what, remove });
  }

  /** The newest first. A finding for each thing that stays, by the name to look for. */
  async cleanUp(): Promise<readonly Diagnosis[]> {
    const findings: Diagnosis[] = [];
    for (const { what, remove } of this.#left.splice(0).toReversed()) {
      try {
        await remove();
      } catch {
        findings.push(wrong(`${what} could not be taken away`, "delete it by hand"));
      }
    }
    return findings;
  }
}
