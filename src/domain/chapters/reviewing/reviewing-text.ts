import { mentioned } from "../../kernel/formatting/people.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";

/** What a reporter is asked before those they reported are written to, as the record keeps it. */
export const safetyQuestion =
  "Are you safe if we write to whom you reported? What may they learn or infer from it?";

/** To those who decide: a reported person has said nothing, and nobody has to wait any longer. */
export function silenceNotice(people: readonly Person[], party: PartyRef): string {
  return `${mentioned(people)}: ${party} was asked, and has said nothing for seven days. A proposal need not wait for that any longer; what still comes is heard (\`/heard ${party}: what they said\`).`;
}
