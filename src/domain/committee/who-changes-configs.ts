import type { Person } from "../values/person.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";

/**
 * Those whose word a new config needs, and so who may go on from a register that was bent: the
 * council, which appoints the committee; where none is named, all of the committee.
 */
export function whoChangesConfigs({ council, committee }: AdoptedConfig): {
  readonly body: "council" | "committee";
  readonly people: readonly Person[];
} {
  return council
    ? { body: "council", people: council.members }
    : { body: "committee", people: committee.members };
}
