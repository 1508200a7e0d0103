import { list } from "../../kernel/formatting/people.ts";
import type { CodeName } from "../../values/ids.ts";
import type { PartyRef } from "../../values/party.ts";

/** Who is to go and who to be in both, after "asks". */
export function splitAsked(parties: readonly PartyRef[], also: readonly PartyRef[]): string {
  const both = also.length > 0 ? `, with ${list(also)} in both` : "";
  return `that ${list(parties)} be taken out into a case of its own${both}`;
}

/** To those who decide, in the case that was taken apart. */
export function splitNotice(
  to: CodeName,
  parties: readonly PartyRef[],
  also: readonly PartyRef[],
): string {
  const both = also.length > 0 ? ` ${list(also)} ${also.length > 1 ? "are" : "is"} in both.` : "";
  return `${to} is a case of its own from now on: ${list(parties)} ${parties.length > 1 ? "are" : "is"} seen to there and not here any more.${both} Numbers begin anew there; what was promised counts from the same instants. Whoever is out of this case is out of that one until you say there that they are not: \`/unrecuse @login: why\`. Was it one matter after all? In ${to}: \`/same-as\` with the name of this case.`;
}
