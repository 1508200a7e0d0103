import type { Act } from "../case/act.ts";
import { awaitSecond } from "../case/await-second.ts";
import type { Circumstances, Decision } from "../case/circumstances.ts";
import type { EventBody } from "../case/event-body.ts";
import { type Refusal, refuse } from "../case/refusal-reason.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { chairOf } from "./chair.ts";
import { electorate } from "./electorate.ts";
import type { Of, Situation } from "./hand-over.ts";

/** The electorate names who acts as chair while chair and deputies cannot. */
export function nameChair(
  { member: handle }: Of<"NameChair">,
  circumstances: Circumstances,
): Decision {
  const member = circumstances.accounts.get(handle);
  if (!member) return refuse("no-such-account");
  const act: Act = { act: "name-chair", member };
  return whyNotChair(member, circumstances) ?? awaitSecond(act, circumstances);
}

export function chairNamed(member: Person, situation: Situation): EventBody | Refusal {
  return whyNotChair(member, situation) ?? { type: "ChairNamed", member };
}

/** Whoever was named may be replaced; chair and deputies who are there are not. */
function whyNotChair(member: Person, { state, config, at }: Situation): Refusal | undefined {
  if (chairOf({ ...state, chairNamed: undefined }, config, at)) return refuse("chair-is-there");
  const isIn = electorate(state, config, at).some((one) => isSamePerson(one, member));
  return isIn ? undefined : refuse("not-in-the-electorate");
}
