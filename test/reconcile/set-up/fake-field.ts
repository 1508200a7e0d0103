import type { NodeId } from "../../../src/domain/values/ids.ts";
import type { ObservedField } from "../../../src/ports/set-up-observation.ts";

/** A field of a board as GitHub makes it, its options with ids of their own. */
export function newField(
  newId: (prefix: string) => NodeId,
  name: string,
  type: ObservedField["type"],
  options: readonly string[],
): ObservedField {
  return {
    id: newId("F"),
    name,
    type,
    options: options.map((option) => ({
      id: newId("o"),
      name: option,
      color: "GREEN",
      description: "",
    })),
  };
}
