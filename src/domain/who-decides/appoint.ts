import { type Asking, awaitSecond } from "../kernel/asking.ts";
import { excerpt } from "../kernel/happening.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { bodyOf, isDecidedJointly, isPartyOrOut } from "./deciding-body.ts";
import type { Of, HandingOver } from "./hand-over.ts";
import type { WhoDecidesAct } from "./who-decides-acts.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";
import type {
  WhoDecidesDecision,
  WhoDecidesEventBody,
  WhoDecidesView,
} from "./who-decides-state.ts";

/** Those left of both bodies bring in somebody from outside: one asks, another agrees. */
export function appointPerson(
  { person: handle, reason }: Of<"AppointPerson">,
  circumstances: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const person = circumstances.accounts.get(handle);
  if (!person) return refuse("no-such-account");
  const act: WhoDecidesAct = { act: "appoint", person, reason: excerpt(reason) };
  return whyNotAppoint(person, circumstances) ?? awaitSecond(act, circumstances);
}

export function personAppointed(
  { person, reason }: Extract<WhoDecidesAct, { act: "appoint" }>,
  situation: HandingOver,
): WhoDecidesEventBody | Refusal<WhoDecidesReason> {
  return whyNotAppoint(person, situation) ?? { type: "PersonAppointed", person, reason };
}

function whyNotAppoint(
  person: Person,
  { state, config }: HandingOver,
): Refusal<WhoDecidesReason> | undefined {
  if (!isDecidedJointly(state, config)) return refuse("body-can-decide");
  if (isPartyOrOut(person, state)) return refuse("is-a-party");
  const decides = bodyOf(state, config).some((one) => isSamePerson(one, person));
  return decides ? refuse("decides-already") : undefined;
}
