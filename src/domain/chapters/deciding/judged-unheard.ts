import type { DecidingView } from "./deciding-state.ts";
import type { Resolution } from "./resolution.ts";
import { hadTheirSay } from "../reviewing/heard-before-judged.ts";
import { type Measure, partyOf } from "../../values/measure.ts";
import type { PartyRef } from "../../values/party.ts";

/** What is ordered of a person, and not of what they wrote or of everybody. */
const judging: ReadonlySet<Measure["kind"]> = new Set([
  "ban",
  "muted",
  "role-removed",
  "hiatus",
  "apology-request",
  "private-reprimand",
  "public-reprimand",
] as const);

/**
 * Those whom measures judge though nobody heard them: neither heard nor asked in vain, and the
 * proposal does not say why (`heard`).
 */
export function judgedUnheard(
  { measures, heard = {} }: Pick<Resolution, "measures" | "heard">,
  state: DecidingView,
): readonly PartyRef[] {
  return judgedIn(measures).filter(
    (party) => heard[party] === undefined && !hadTheirSay(party, state),
  );
}

/** Those whom measures judge. */
export function judgedIn(measures: readonly Measure[]): readonly PartyRef[] {
  return [...new Set(measures.flatMap((measure) => judgedBy(measure) ?? []))];
}

function judgedBy(measure: Measure): PartyRef | undefined {
  return judging.has(measure.kind) ? partyOf(measure) : undefined;
}
