import { awaitedActs } from "./awaited-acts.ts";
import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import { reportersOf } from "../values/party.ts";

/** What comes first of what presses, whichever chapters it belongs to; all else comes after. */
const first = ["danger", "second", "ratify", "reverse", "enact", "done", "failed"];

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
  if (state.closed) return [...ranked, ...besides, "told", "note", "reopen", "help"];
  return [...ranked, ...inThisStage(state), ...besides, "recuse", "close", "next", "help"];
}

function isLess(verb: string): boolean {
  return !first.includes(verb);
}

function inThisStage(state: CaseState): readonly string[] {
  const { deliberation, parties, finding } = state;
  const agreed = newestAgreed(deliberation);
  const hears = openQuestions(state).length > 0 ? ["heard"] : [];
  if (deliberation.proposal)
    return [...hears, "propose", "stand-aside", ...putsOff(state), "ask", "note", "told"];
  if (agreed?.enactedAt) return [...hears, "told", "note"];
  if (agreed) return ["told", "heard", "cannot", "enact", "note"];
  const isOnlyReported = parties.length === reportersOf(state).length;
  const { happened, violation, responsible, ongoing, danger } = finding;
  const isFound = [happened, violation, responsible, ongoing, danger].every((one) => one);
  return [
    ...(isFound ? ["propose"] : []),
    ...hears,
    ...(isOnlyReported ? ["name"] : []),
    "ask",
    "note",
    ...(violation === undefined ? ["find"] : []),
    "told",
  ];
}

function putsOff({ deliberation, handedOver }: CaseState): readonly string[] {
  return handedOver || deliberation.postponed ? [] : ["postpone"];
}
