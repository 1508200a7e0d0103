import type { DecidingView } from "./deciding-state.ts";
import type { Party } from "../../values/party.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Resolution } from "./resolution.ts";
import type { CaseFile } from "../../kernel/case-file.ts";
import { partiesIn } from "../../values/measure.ts";

type Sha256Of = (text: string) => string;
type Known = Pick<CaseFile, "codeName" | "salt">;

/**
 * Who a party is, as a resolution's file can say it without naming them: sixteen digits of a
 * SHA-256 salted with what only the record holds, since there are few enough accounts to try each.
 * Naming somebody else afterwards changes it, and with it the text that was approved. In older
 * cases the name of the case is all the salt there is.
 */
function identityHash(party: Party, { codeName, salt }: Known, sha256: Sha256Of): string {
  const identity = party.person
    ? `account ${party.person.id}`
    : (party.address ?? (party.heldBy ? `held by ${party.heldBy.id}` : "unnamed"));
  const salted = [...(salt === undefined ? [] : [salt]), codeName, party.ref, identity];
  return sha256(salted.join(" ")).slice(0, 16);
}

/** The identities of all parties a resolution's measures name, for its file. */
export function identitiesFor(
  measures: Resolution["measures"],
  { parties, ...known }: Pick<DecidingView, "parties"> & Known,
  sha256: Sha256Of,
): Resolution["people"] {
  const named = new Set(measures.flatMap((measure) => partiesIn(measure)));
  return Object.fromEntries(
    parties
      .filter((party) => named.has(party.ref))
      .map((party) => [party.ref, identityHash(party, known, sha256)]),
  );
}

/**
 * The parties that are somebody else now than when the resolution was written, under the name the
 * case had then: in its room it has another.
 */
export function renamedSince(
  { people, case: codeName }: Pick<Resolution, "people" | "case">,
  { parties, salt }: Pick<DecidingView, "parties" | "salt">,
  sha256: Sha256Of,
): readonly PartyRef[] {
  return parties
    .filter(({ ref }) => Object.hasOwn(people, ref))
    .filter((party) => people[party.ref] !== identityHash(party, { codeName, salt }, sha256))
    .map((party) => party.ref);
}
