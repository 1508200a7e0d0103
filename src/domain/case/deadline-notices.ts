import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { type CaseClock, clocksOf, isDeadlineOf, promises } from "./clocks-of.ts";
import { yetToAgree } from "../chapters/deciding/deliberation.ts";
import type { Situation } from "../kernel/chapter.ts";
import { mentioned } from "../kernel/formatting/people.ts";
import { utc } from "../kernel/formatting/when.ts";
import { isRunning } from "../kernel/promise-clock.ts";
import { type PartyRef, reportersOf } from "../values/party.ts";
import type { Person } from "../values/person.ts";

/** A promise whose time passes. */
export type Passing = Pick<CaseClock, "name" | "party" | "dueAt">;

/**
 * To those who can still keep promises: one mention for all that near at an instant, and one for all
 * that are missed then. Nothing once they are met or were moved.
 */
export function deadlineNotice(
  event: Extract<CaseEvent, { type: "DeadlineNeared" | "DeadlineMissed" }>,
  { state, config, people }: Situation<CaseState>,
): string | undefined {
  const isMissed = event.type === "DeadlineMissed";
  const noted = (isMissed ? state.missed : state.neared).filter(({ at }) => at === event.at);
  const passing = clocksOf(state, config.clocks).filter(
    (clock) => isRunning(clock) && noted.some((one) => isDeadlineOf(one, clock)),
  );
  const [first] = passing;
  if (!first || !isDeadlineOf(event, first)) return undefined;
  const reporters = reportersOf(state).map(({ ref }) => ref);
  const whom = passing.every(({ name }) => keptByAgreeing.has(name))
    ? yetToAgree(people, state)
    : people;
  if (whom.length === 0) return undefined;
  return isMissed
    ? deadlinesMissedNotice(whom, passing, reporters)
    : deadlinesNearNotice(whom, passing, reporters);
}

/** Nobody who has agreed owes anything for these any more. */
const keptByAgreeing: ReadonlySet<CaseClock["name"]> = new Set([
  "resolution",
  "deadlock",
  "council",
]);

/** When three quarters of their time have passed. */
export function deadlinesNearNotice(
  people: readonly Person[],
  passing: readonly Passing[],
  reporters: readonly PartyRef[],
): string {
  const due = passing.map((one) => `${owedIn(one)} is due ${utc(one.dueAt)}`);
  return notice(people, due, passing, reporters);
}

/** When their time is over. */
export function deadlinesMissedNotice(
  people: readonly Person[],
  passing: readonly Passing[],
  reporters: readonly PartyRef[],
): string {
  const late = passing.map(
    (one) => promises[one.name].missed?.(whomOf(one)) ?? `${owedIn(one)} is overdue`,
  );
  return notice(people, late, passing, reporters);
}

function notice(
  people: readonly Person[],
  sentences: readonly string[],
  passing: readonly Passing[],
  reporters: readonly PartyRef[],
): string {
  const lines = linesFor(passing, reporters);
  const how =
    lines.length > 0
      ? `Once it is done, comment:\n\n\`\`\`\n${lines.join("\n")}\n\`\`\``
      : "The status comment of this issue says how.";
  const [only = "", ...others] = sentences;
  return others.length === 0
    ? `${mentioned(people)}: ${only}. ${how}`
    : [`${mentioned(people)}:`, sentences.map((one) => `- ${one}`).join("\n"), how].join("\n\n");
}

function owedIn(one: Passing): string {
  return promises[one.name].owed(whomOf(one));
}

function whomOf({ party }: Passing): string {
  return party ?? "the reporter";
}

/** What is commented once it is done, a line for everybody where all of them are owed it. */
function linesFor(passing: readonly Passing[], reporters: readonly PartyRef[]): readonly string[] {
  return [...new Set(passing.map(({ name }) => name))].flatMap((name) => {
    const parties = passing.flatMap((one) => (one.name === name ? (one.party ?? []) : []));
    const isForAll = reporters.every((one) => parties.includes(one));
    const whom = isForAll ? ["everyone"] : parties;
    return whom.flatMap((one) => promises[name].line?.(one) ?? []);
  });
}
