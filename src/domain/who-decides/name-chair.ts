import { type Asking, awaitSecond } from "../kernel/asking.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { chairOf } from "./chair.ts";
import { electorate } from "./electorate.ts";
import type { Of, HandingOver } from "./hand-over.ts";
import type { WhoDecidesAct } from "./who-decides-acts.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";
import type {
  WhoDecidesDecision,
  WhoDecidesEventBody,
  WhoDecidesView,
} from "./who-decides-state.ts";

/** The electorate names who acts as chair while chair and deputies cannot. */
export function nameChair(
  { member: handle }: Of<"NameChair">,
  circumstances: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const member = circumstances.accounts.get(handle);
  if (!member) return refuse("no-such-account");
  const act: WhoDecidesAct = { act: "name-chair", member };
  return whyNotChair(member, circumstances) ?? awaitSecond(act, circumstances);
}

export function chairNamed(
  member: Person,
  situation: HandingOver,
): WhoDecidesEventBody | Refusal<WhoDecidesReason> {
  return whyNotChair(member, situation) ?? { type: "ChairNamed", member };
}

/** Whoever was named may be replaced; chair and deputies who are there are not. */
function whyNotChair(
  member: Person,
  { state, config, at }: HandingOver,
): Refusal<WhoDecidesReason> | undefined {
  if (chairOf({ ...state, chairNamed: undefined }, config, at)) return refuse("chair-is-there");
  const isIn = electorate(state, config, at).some((one) => isSamePerson(one, member));
  return isIn ? undefined : refuse("not-in-the-electorate");
}
