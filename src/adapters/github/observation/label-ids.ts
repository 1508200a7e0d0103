import type { NodeId } from "../../../domain/values/ids.ts";

/**
 * The node ids of the repository's labels, as the last observation saw them. Labels are named in
 * what is to be shown, and every show follows an observation, so none is ever asked for apart.
 */
export class LabelIds {
  readonly #ids = new Map<string, NodeId>();

  /** @param id `undefined` when the repository has no such label */
  learn(name: string, id: NodeId | undefined): void {
    // GitHub tells label names apart without regard to case.
    if (id === undefined) this.#ids.delete(name.toLowerCase());
    else this.#ids.set(name.toLowerCase(), id);
  }

  idOf(name: string): NodeId | undefined {
    return this.#ids.get(name.toLowerCase());
  }
}
