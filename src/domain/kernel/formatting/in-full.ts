import { type PartyRef, type PartyRole, roleOf } from "../../values/party.ts";

const whoThatIs: Readonly<Record<PartyRole, string>> = {
  reporter: "who reported",
  reported: "the person reported",
  affected: "an affected person",
  witness: "a witness",
  mediator: "the mediator",
};

/**
 * `reported-1 (the person reported)`: wherever a mistake would hurt, since `reporter-1` and
 * `reported-1` differ in one letter.
 */
export function inFull(party: PartyRef): string {
  return `${party} (${whoThatIs[roleOf(party)]})`;
}
