import { awaitedActs } from "./awaited-acts.ts";
import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { type Phase, phaseOf } from "../chapters/deciding/phase.ts";
import { isComplete } from "../chapters/reviewing/enough-to-decide.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import { reportersOf } from "../values/party.ts";

/** What comes first of what presses, whichever chapters it belongs to; all else comes after. */
const first = ["danger", "act", "second", "ratify", "reverse", "enact", "done", "failed"];

/**
 * The commands that bring a case on as it stands, the most pressing first. All others may be used
 * too, as far as they are not refused.
 */
export function commandsNow(state: CaseState): readonly string[] {
  const asked = chapters.map(({ now }) => now(state));
  const pressing = asked.flatMap((one) => one.pressing ?? []);
  const besides = asked.flatMap((one) => one.besides ?? []);
  const all = awaitedActs(state).length > 0 ? [...pressing, "second"] : pressing;
  const ranked = [...first.filter((verb) => all.includes(verb)), ...all.filter(isLess)];
  const phase = phaseOf(state);
  if (phase.phase === "closed") return [...ranked, ...besides, "told", "note", "reopen", "help"];
  return [...ranked, ...inPhase(phase, state), ...besides, "recuse", "close", "next", "help"];
}

function isLess(verb: string): boolean {
  return !first.includes(verb);
}

function inPhase(
  { phase }: Exclude<Phase, { phase: "closed" }>,
  state: CaseState,
): readonly string[] {
  const hears = openQuestions(state).length > 0 ? ["heard"] : [];
  switch (phase) {
    case "deliberating":
      return [
        ...hears,
        "propose",
        "preview",
        "stand-aside",
        ...putsOff(state),
        "ask",
        "note",
        "told",
      ];
    case "mediating":
      return [...hears, "note", "told"];
    case "enacting":
      return [...hears, "told", "note", "delegate"];
    case "consulting":
      return ["told", "heard", "cannot", "preview", "enact", "note"];
    case "reported":
    case "under-review": {
      const isOnlyReported = state.parties.length === reportersOf(state).length;
      return [
        ...(isComplete(state.finding) ? ["propose"] : []),
        ...hears,
        ...(isOnlyReported ? ["name"] : []),
        "ask",
        "note",
        ...(state.finding.violation === undefined ? ["find"] : []),
        "told",
      ];
    }
  }
}

function putsOff({ deliberation, handedOver }: CaseState): readonly string[] {
  return handedOver || deliberation.postponed ? [] : ["postpone"];
}
