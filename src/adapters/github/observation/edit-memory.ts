import type { NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { ObservedText } from "../../../ports/observation.ts";

type History = Pick<ObservedText, "versions" | "versionsTruncated">;

const most = 2_000;

/** Histories that were read, by comment and its last edit; the oldest are forgotten first. */
export class EditMemory {
  readonly #known = new Map<string, History>();

  of(comment: NodeId, editedAt: Instant): History | undefined {
    return this.#known.get(`${comment} ${editedAt}`);
  }

  learn(comment: NodeId, editedAt: Instant, { versions, versionsTruncated }: History): void {
    this.#known.set(`${comment} ${editedAt}`, { versions, versionsTruncated });
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
  }
}
