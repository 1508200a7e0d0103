import type { LetterWay } from "./corresponding-events.ts";
import type { CorrespondingView, WrittenLetter } from "./corresponding-state.ts";
import { isOfCase } from "./letter-for-whom.ts";
import { hasPage, isLeftAlone } from "../intake/intake-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import { isPartyOrOut } from "../../who-decides/deciding-body.ts";

/**
 * How somebody is written to: on their private page, with a notice by mail where they gave an address,
 * or by mail. `undefined` where Comity cannot.
 */
export function wayTo(
  whom: Addressee,
  state: CorrespondingView,
  { canMail, council, coreTeam }: AdoptedConfig,
): LetterWay | undefined {
  if (!isOfCase(whom)) {
    const list = whom === "council" ? council : coreTeam;
    return list && canMail ? "mail" : undefined;
  }
  const canBeMailed = canMail && addressOf(whom, state) !== undefined;
  if (canBeMailed && hasGuardian(whom, state)) return "mail";
  if (hasPage(whom, state)) return canBeMailed ? "page-and-notice" : "page";
  return canBeMailed ? "mail" : undefined;
}

/** Of a minor the address of their guardian, where it is known. */
export function addressOf(whom: Addressee, { parties }: CorrespondingView): string | undefined {
  const party = parties.find(({ ref }) => ref === whom);
  return party?.minor?.guardian ?? party?.address;
}

/** Whether somebody reads the council's list who is out of the case, or part of it. */
export function isReadByOneOut(
  whom: Addressee,
  state: CorrespondingView,
  { council }: AdoptedConfig,
): boolean {
  return (
    whom === "council" && (council?.members ?? []).some((member) => isPartyOrOut(member, state))
  );
}

/** Whether a letter that waits would still reach whom it was written to, and may. */
export function canLeave(
  { party, way, address }: WrittenLetter,
  state: CorrespondingView,
): boolean {
  if (!isOfCase(party)) return true;
  const isThere = way === "mail" ? addressOf(party, state) === address : hasPage(party, state);
  return isThere && !isLeftAlone(party, state);
}

function hasGuardian(party: PartyRef, { parties }: CorrespondingView): boolean {
  return parties.some(({ ref, minor }) => ref === party && minor?.guardian !== undefined);
}
