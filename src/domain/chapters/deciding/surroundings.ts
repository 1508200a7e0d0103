import type { DecidingView } from "./deciding-state.ts";
import type { MediatingState } from "../mediating/mediating-state.ts";
import { isResolvedByMediation } from "../mediating/mediation.ts";
import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import type { Finding } from "../reviewing/finding.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What measures are written in and have to fit. */
export interface CaseSurroundings {
  readonly codeName: string;
  /** What the case was called before it moved. */
  readonly formerName?: string | undefined;
  readonly parties: readonly PartyRef[];
  /** Those of them who are minors. */
  readonly minors?: readonly PartyRef[];
  /** Those of them whose account is known. */
  readonly accounts: readonly { readonly party: PartyRef; readonly login: string }[];
  /** The names of the spaces in the adopted config. */
  readonly spaces: readonly string[];
  readonly now: Instant;
  /** Whether mediation was offered in the case, and whether it resolved it. */
  readonly mediation: "none" | "offered" | "resolved";
  /** Whether a violation was found, as far as the draft says. */
  readonly violation: Finding["violation"];
}

export function surroundingsOf(
  state: DecidingView,
  { spaces }: Pick<AdoptedConfig, "spaces">,
  now: Instant,
): CaseSurroundings {
  const { codeName, oldPlace, mediations, finding } = state;
  const parties = state.parties.filter(({ ref }) => !isSeenToElsewhere(ref, state));
  return {
    codeName,
    formerName: oldPlace?.from,
    parties: parties.map(({ ref }) => ref),
    minors: parties.flatMap(({ ref, minor }) => (minor ? [ref] : [])),
    accounts: parties.flatMap(({ ref, person }) =>
      person ? [{ party: ref, login: person.login }] : [],
    ),
    spaces: spaces.map(({ name }) => name),
    now,
    mediation: howFarMediated({ mediations }),
    violation: finding.violation,
  };
}

function howFarMediated(state: MediatingState): CaseSurroundings["mediation"] {
  if (isResolvedByMediation(state)) return "resolved";
  return state.mediations.length > 0 ? "offered" : "none";
}
