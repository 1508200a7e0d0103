import { namedCouncillors, namedMembers } from "./named-roster.ts";
import type { Person } from "../values/person.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";

/**
 * Those whose word a new config needs, and so who may go on from a register that was bent: the
 * council, which appoints the committee; where none is named, all of the committee.
 */
export function whoChangesConfigs(config: AdoptedConfig): {
  readonly body: "council" | "committee";
  readonly people: readonly Person[];
} {
  return config.council
    ? { body: "council", people: namedCouncillors(config) }
    : { body: "committee", people: namedMembers(config) };
}
