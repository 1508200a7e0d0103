import type { Act } from "../case/act.ts";
import { awaitSecond } from "../case/await-second.ts";
import type { Circumstances, Decision } from "../case/circumstances.ts";
import type { EventBody } from "../case/event-body.ts";
import { type Refusal, refuse } from "../case/refusal-reason.ts";
import { excerpt } from "../kernel/happening.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { bodyOf, isDecidedJointly, isRecused } from "./deciding-body.ts";
import type { Of, Situation } from "./hand-over.ts";

/** Those left of both bodies bring in somebody from outside: one asks, another agrees. */
export function appointPerson(
  { person: handle, reason }: Of<"AppointPerson">,
  circumstances: Circumstances,
): Decision {
  const person = circumstances.accounts.get(handle);
  if (!person) return refuse("no-such-account");
  const act: Act = { act: "appoint", person, reason: excerpt(reason) };
  return whyNotAppoint(person, circumstances) ?? awaitSecond(act, circumstances);
}

export function personAppointed(
  { person, reason }: Extract<Act, { act: "appoint" }>,
  situation: Situation,
): EventBody | Refusal {
  return whyNotAppoint(person, situation) ?? { type: "PersonAppointed", person, reason };
}

function whyNotAppoint(person: Person, { state, config }: Situation): Refusal | undefined {
  if (!isDecidedJointly(state, config)) return refuse("body-can-decide");
  const isParty = state.parties.some((party) => party.person && isSamePerson(party.person, person));
  if (isParty || isRecused(person, state)) return refuse("is-a-party");
  const decides = bodyOf(state, config).some((one) => isSamePerson(one, person));
  return decides ? refuse("decides-already") : undefined;
}
