import type { KeepingApartAct } from "./keeping-apart-acts.ts";
import type { KeepingApartCommand } from "./keeping-apart-commands.ts";
import type { KeepingApartEvent } from "./keeping-apart-events.ts";
import type { KeepingApartReason } from "./keeping-apart-refusals.ts";
import type {
  Grant,
  KeepingApartDecision,
  KeepingApartEventBody,
  KeepingApartView,
} from "./keeping-apart-state.ts";
import { belongsInRoom, grantsInForce } from "./room.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import type { Moment } from "../../kernel/chapter.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { chairOf } from "../../who-decides/chair.ts";
import { isPartyOrOut } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";

type Situation = Pick<Asking<KeepingApartView>, "state" | "config" | "at">;

/** The chair lets somebody outside read for a time, with a reason and a second. */
export function grantReading(
  { person: handle, until, reason }: Extract<KeepingApartCommand, { type: "GrantReading" }>,
  circumstances: Asking<KeepingApartView>,
): KeepingApartDecision {
  const { accounts, actor, state, config, at } = circumstances;
  const chair = chairOf(state, config, at);
  if (!chair || !isSamePerson(chair, actor)) return refuse("only-the-chair");
  const person = accounts.get(handle);
  if (!person) return refuse("no-such-account");
  const act: KeepingApartAct = { act: "grant", person, until, reason: excerpt(reason) };
  return whyNotGrant(person, until, circumstances) ?? awaitSecond(act, circumstances);
}

export function readingGranted(
  { person, until, reason }: Extract<KeepingApartAct, { act: "grant" }>,
  situation: Situation,
): KeepingApartEventBody | Refusal<KeepingApartReason> {
  return whyNotGrant(person, until, situation) ?? { type: "ReadingGranted", person, until, reason };
}

function whyNotGrant(
  person: Person,
  until: Grant["until"],
  { state, config, at }: Situation,
): Refusal<KeepingApartReason> | undefined {
  if (until <= at) return refuse("date-has-passed");
  if (isPartyOrOut(person, state)) return refuse("is-a-party");
  const readers = belongsInRoom(state, config)
    ? notRecused(state, config)
    : [...notRecused(state, config), ...config.committee.members];
  const reads = readers.some((one) => isSamePerson(one, person));
  const isGranted = grantsInForce(state).some((grant) => isSamePerson(grant.person, person));
  return reads || isGranted ? refuse("reads-already") : undefined;
}

type GrantEvent = Extract<
  KeepingApartEvent,
  { type: "ReadingGranted" | "GrantEnded" | "AccessChanged" }
>;

/** The grants after one more event about them; the newest of a person is the one meant. */
export function grantsAfter(grants: readonly Grant[], event: GrantEvent): readonly Grant[] {
  if (event.type === "ReadingGranted") {
    const { person, until } = event;
    return [...grants, { person, until, endedAt: undefined, canRead: false }];
  }
  const last = grants.findLast(({ person }) => isSamePerson(person, event.person));
  const change = event.type === "GrantEnded" ? { endedAt: event.at } : { canRead: event.canRead };
  return grants.map((grant) => (grant === last ? { ...grant, ...change } : grant));
}

/** Leave to read ends by itself. */
export function grantEnds({
  grants,
}: Pick<KeepingApartView, "grants">): readonly Moment<KeepingApartEventBody>[] {
  return grants
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ person, until: at }) => ({
      at,
      name: `grant ${person.id}`,
      brings: { type: "GrantEnded", person },
    }));
}
