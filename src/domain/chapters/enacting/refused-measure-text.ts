import type { Action } from "./action.ts";
import { enactedNotice } from "./enacted-notice.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import type { EnactingView } from "./enacting-state.ts";
import type { Situation } from "../../kernel/chapter.ts";
import { list, mentioned } from "../../kernel/formatting/people.ts";
import { quoted } from "../../kernel/formatting/quoted.ts";
import { utc } from "../../kernel/formatting/when.ts";
import { partyOf } from "../../values/measure.ts";

type Of<Type extends EnactingEvent["type"]> = Extract<EnactingEvent, { type: Type }>;

/** To those who decide, once somebody refused what they were asked for. */
export function measureRefusedNotice(
  { line }: Of<"MeasureRefused">,
  { people, state }: Situation<EnactingView>,
): string | undefined {
  const action = state.actions.find(({ number }) => number === line);
  if (!action) return undefined;
  return `${mentioned(people)}: ${partyOf(action.measure) ?? "somebody"} refuses action ${line}. ${agreedFor(action)}`;
}

/** Beside how far the action is. */
export function declinedText(
  action: Action,
  { refusals }: Pick<EnactingView, "refusals">,
): string | undefined {
  const refused = refusals.find(({ line }) => line === action.number);
  return refused && `They refused it ${utc(refused.at)}. ${agreedFor(action)}`;
}

function agreedFor({ measure }: Action): string {
  const strings = measure.kind === "apology-request" ? (measure.strings ?? []) : [];
  const { if_refused: refused } = { if_refused: undefined, ...measure };
  const agreed = [refused, ...strings.map(({ if_broken }) => if_broken)].flatMap(
    (one) => one ?? [],
  );
  return agreed.length === 0
    ? "Nothing was agreed for that: `/propose` decides what follows"
    : `For that this was agreed: ${list(agreed.map(quoted))}`;
}

/** A cooling-off begins: who sees to it where, and that the person hears of it. */
export function coolingOffNotice(
  { lines }: Of<"CoolingOffBegun">,
  { state, config }: Situation<EnactingView>,
): string | undefined {
  const [first] = lines;
  const party = first && partyOf(first.measure);
  const notice = enactedNotice(lines, state, config);
  if (party === undefined) return notice;
  const told = `The cooling-off has begun. Tell ${party} so, until when, and how they can appeal: \`/write cooling-off to ${party}\` is a draft.`;
  return notice === undefined ? told : `${told}\n\n${notice}`;
}

/** To those who decide, once the day of something is over that people did. */
export function measureEndedNotice(
  { line }: Of<"MeasureEnded">,
  { people, state }: Situation<EnactingView>,
): string | undefined {
  const measure = state.actions.find(({ number }) => number === line)?.measure;
  if (measure?.kind !== "organisers-told") return undefined;
  return `${mentioned(people)}: action ${line} has ended. Tell ${quoted(measure.organisers)} that it does not go on, and tell ${measure.of} that they were told so.`;
}
