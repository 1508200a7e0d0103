import { chairOf } from "./chair.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { areOneBody, bodyOf, canDecide, isDecidedJointly, isRecused } from "./deciding-body.ts";
import { electorate } from "./electorate.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { belongsInRoom } from "../chapters/keeping-apart/room.ts";
import type { Act } from "../case/act.ts";
import { awaitSecond } from "../case/await-second.ts";
import type { CaseCommand } from "../case/case-command.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";
import type { Circumstances, Decision } from "../case/circumstances.ts";
import type { EventBody } from "../case/event-body.ts";
import { excerpt } from "../kernel/happening.ts";
import { refuse, type Refusal } from "../case/refusal-reason.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;
type Situation = Pick<Circumstances, "state" | "config" | "at">;

/** The committee asks, with a second, that the council decides. */
export function handOver({ reason }: Of<"HandOver">, circumstances: Circumstances): Decision {
  const { state, config } = circumstances;
  const act: Act = { act: "hand-over", reason: excerpt(reason) };
  return whyNotHandOver(state, config) ?? awaitSecond(act, circumstances);
}

export function handedOver(
  reason: string,
  { state, config }: Pick<Circumstances, "state" | "config">,
): EventBody | Refusal {
  return (
    whyNotHandOver(state, config) ?? {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
      reason,
    }
  );
}

/** Why the council cannot take over; the same people under another name is no council. */
export function whyNotHandOver(state: WhoDecidesView, config: AdoptedConfig): Refusal | undefined {
  if (state.handedOver) return refuse("already-with-council");
  if (!config.council) return refuse("no-council");
  if (areOneBody(config)) return refuse("council-is-the-committee");
  return canDecide("Executive Council", state, config)
    ? undefined
    : refuse("council-cannot-either");
}

/** The case goes to the council by itself as soon as recusals left too few of the committee. */
export function handOverDue(state: WhoDecidesView, config: AdoptedConfig): readonly EventBody[] {
  const isDue = !canDecide("Committee", state, config) && !whyNotHandOver(state, config);
  return isDue ? [{ type: "CaseHandedOver", to: "council", ground: "too-few-left" }] : [];
}

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

export function sealCase({ state, config }: Circumstances): Decision {
  return belongsInRoom(state, config) ? refuse("already-sealed") : [{ type: "CaseSealed" }];
}
