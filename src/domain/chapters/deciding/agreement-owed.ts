import { whoHasToAssent } from "./assent-to-apology.ts";
import { deadlockClock } from "./deadlock.ts";
import type { DecidingView } from "./deciding-state.ts";
import { phaseOf } from "./phase.ts";
import { resolutionClock } from "./resolution-clock.ts";
import { isResolvedByMediation } from "../mediating/mediation.ts";
import { isRunning } from "../../kernel/promise-clock.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { earliest, type Instant } from "../../values/time.ts";
import { electorate } from "../../who-decides/electorate.ts";

export type DecidingDue =
  /** Finding out what happened, and proposing what follows. */
  | { readonly owed: "resolution" }
  /** Mediation resolved it, and that is what remains to be agreed. */
  | { readonly owed: "no-more-action" }
  | { readonly owed: "approvals" }
  /** Somebody did not agree to what was asked of them, and nothing is decided for that. */
  | { readonly owed: "another-decision"; readonly about: PartyRef };

/** Approvals of what is proposed; or another decision, where somebody has to assent to the agreed one. */
export function agreementOwed(
  state: DecidingView,
  config: AdoptedConfig,
): Owing<DecidingDue> | undefined {
  const now = phaseOf(state);
  if (now.phase === "deliberating" && !now.proposal.isSpoiled) {
    const { standingAside } = state.deliberation;
    const isAside = (one: Person) => standingAside.some((other) => isSamePerson(one, other));
    const by = electorate(state, config, state.asOf).filter((one) => !isAside(one));
    return { owed: "approvals", by, dueAt: agreementDueAt(state, config) };
  }
  if (now.phase !== "consulting") return undefined;
  const [about] = whoHasToAssent(now.agreed.resolution.measures, state);
  return about && { owed: "another-decision", about };
}

/** A resolution, while none is agreed. */
export function resolutionOwed(
  state: DecidingView,
  config: AdoptedConfig,
): Owing<DecidingDue> | undefined {
  const { phase } = phaseOf(state);
  const isToBeFound = ["reported", "under-review", "deliberating"].includes(phase);
  return isToBeFound
    ? {
        owed: isResolvedByMediation(state) ? "no-more-action" : "resolution",
        dueAt: agreementDueAt(state, config),
      }
    : undefined;
}

function agreementDueAt(state: DecidingView, { clocks }: AdoptedConfig): Instant | undefined {
  const promises = [resolutionClock(state, clocks), deadlockClock(state, clocks)];
  return earliest(promises.flatMap((one) => (one && isRunning(one) ? one.dueAt : [])));
}
