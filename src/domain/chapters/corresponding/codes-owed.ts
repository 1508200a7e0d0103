import type { CorrespondingView, WrittenLetter } from "./corresponding-state.ts";
import { isOfCase } from "./letter-for-whom.ts";
import { addressOf } from "./way-to-somebody.ts";
import { hasPage, isLeftAlone } from "../intake/intake-state.ts";
import { type PartyRef, type PartyRole, roleOf } from "../../values/party.ts";

/** Who gets a private code with their first letter; a reporter by mail asks for one. */
const withCode: readonly PartyRole[] = ["reported", "affected", "mediator"];

/**
 * The first letters that reached somebody by mail who has no private code yet: each is followed by one, to
 * the same address and to nobody else. A minor's guardian gets none, since the page is the person's own.
 */
export function codesOwed(
  state: CorrespondingView,
): readonly { readonly party: PartyRef; readonly first: WrittenLetter }[] {
  return state.parties.flatMap(({ ref: party, minor }) => {
    const address = addressOf(party, state);
    const first = state.letters.find(
      (one) =>
        one.party === party &&
        one.way === "mail" &&
        one.leftAt !== undefined &&
        one.address === address,
    );
    const mayHaveOne =
      withCode.includes(roleOf(party)) &&
      minor === undefined &&
      isOfCase(party) &&
      !hasPage(party, state) &&
      !isLeftAlone(party, state);
    return mayHaveOne && first && address !== undefined ? [{ party, first }] : [];
  });
}
