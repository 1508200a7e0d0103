import { type Asking, awaitSecond } from "../kernel/asking.ts";
import { type BodyOf, excerpt } from "../kernel/happening.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSameLogin } from "../values/login.ts";
import { roleOf } from "../values/party.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { bodyOf, hasDecidedIt, isOutOnOneWord, isRecused } from "./deciding-body.ts";
import { whyNotHandOver } from "./hand-over.ts";
import type { WhoDecidesAct } from "./who-decides-acts.ts";
import type { WhoDecidesCommand } from "./who-decides-commands.ts";
import type { WhoDecidesEvent } from "./who-decides-events.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";
import type { WhoDecidesDecision, WhoDecidesView } from "./who-decides-state.ts";

type Of<Type extends WhoDecidesCommand["type"]> = Extract<WhoDecidesCommand, { type: Type }>;

/**
 * A member steps back from the case, at once and without owing a reason; or asks, with a reason
 * and a second, that another does.
 *
 * Manual: "In the event of any conflict of interest, a committee member must immediately notify
 * the other members, and recuse themselves if necessary."
 */
export function recuseMember(
  { member: whom, reason }: Of<"RecuseMember">,
  circumstances: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const { actor, state, accounts } = circumstances;
  const member = whom === "oneself" ? actor : accounts.get(whom);
  if (!member) return refuse("no-such-account");
  if (isSamePerson(member, actor))
    return isSomebodyElse(reason, circumstances)
      ? refuse("recuse-whom", reason)
      : recuseOneself(actor, reason, state);
  if (isRecused(actor, state)) return refuse("recused-from-case");
  if (!reason) return refuse("arguments-not-understood", "recuse");
  const act: WhoDecidesAct = { act: "recuse", member, reason: excerpt(reason) };
  return whyNotRecuse(member, circumstances) ?? awaitSecond(act, circumstances);
}

/** Whether all the reason that was given is the login of another who decides: `/recuse bo`. */
function isSomebodyElse(
  reason: string | undefined,
  { actor, state, config }: Asking<WhoDecidesView>,
): reason is string {
  return bodyOf(state, config).some(
    (one) => reason !== undefined && isSameLogin(one.login, reason) && !isSamePerson(one, actor),
  );
}

function recuseOneself(
  actor: Person,
  reason: string | undefined,
  state: WhoDecidesView,
): WhoDecidesDecision {
  if (isRecused(actor, state)) return refuse("already-recused");
  return [
    {
      type: "MemberRecused",
      member: actor,
      ground: "oneself",
      ...(reason && { reason: excerpt(reason) }),
    },
  ];
}

/** Lets a recused member back in, with a reason and a second; a party never. */
export function endRecusal(
  { member: handle, reason }: Of<"EndRecusal">,
  circumstances: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const member = circumstances.accounts.get(handle);
  if (!member) return refuse("no-such-account");
  const act: WhoDecidesAct = { act: "unrecuse", member, reason: excerpt(reason) };
  return whyNotUnrecuse(member, circumstances.state) ?? awaitSecond(act, circumstances);
}

/** Telling the others of a conflict without stepping back lets them decide. */
export function discloseConflict({ what }: Of<"DiscloseConflict">): WhoDecidesDecision {
  return [{ type: "ConflictDisclosed", what: excerpt(what) }];
}

/** Why somebody cannot be recused by others; asked when it is moved and again when seconded. */
export function whyNotRecuse(
  member: Person,
  { state, config }: Pick<Asking<WhoDecidesView>, "state" | "config">,
): Refusal<WhoDecidesReason> | undefined {
  if (isRecused(member, state) && !isOutOnOneWord(member, state)) return refuse("already-recused");
  if (state.votingSince !== undefined) return refuse("vote-is-open");
  if (!bodyOf(state, config).some((one) => isSamePerson(one, member)))
    return refuse("not-on-the-committee");
  const goesOn = enoughRemain(member, state, config) || !whyNotHandOver(state, config);
  return goesOn ? undefined : refuse("too-few-would-remain");
}

/**
 * What a seconded recusal brings: the member is out; or, where too few would remain, the council
 * decides the case instead and finds its own electorate.
 */
export function recusedByOthers(
  member: Person,
  reason: string,
  { state, config }: Pick<Asking<WhoDecidesView>, "state" | "config">,
): BodyOf<Extract<WhoDecidesEvent, { type: "MemberRecused" | "CaseHandedOver" }>> {
  return enoughRemain(member, state, config)
    ? { type: "MemberRecused", member, ground: "others", reason }
    : { type: "CaseHandedOver", to: "council", ground: "too-few-would-remain" };
}

export function whyNotUnrecuse(
  member: Person,
  state: WhoDecidesView,
): Refusal<WhoDecidesReason> | undefined {
  if (!isRecused(member, state)) return refuse("not-recused");
  if (hasDecidedIt(member, state)) return refuse("decided-it");
  if (isOutOnOneWord(member, state)) return undefined;
  return isBoundToStayOut(member, state) ? refuse("party-stays-recused") : undefined;
}

/**
 * Recusals by others never leave fewer than consensus needs, nor half or fewer of the body less
 * those who recused themselves: nobody can purge the body until it agrees with them.
 */
export function enoughRemain(
  member: Person,
  state: WhoDecidesView,
  config: AdoptedConfig,
): boolean {
  const body = bodyOf(state, config);
  const recusedThemselves = state.recusals.filter((recusal) => recusal.ground === "oneself");
  const base = body.filter(
    (one) => !recusedThemselves.some((recusal) => isSamePerson(recusal.member, one)),
  );
  const remaining = body.filter((one) => !isRecused(one, state) && !isSamePerson(one, member));
  return remaining.length >= config.consensus.minimum && remaining.length * 2 > base.length;
}

/** Whether somebody has a role that keeps them out of the deciding body whatever others say. */
function isBoundToStayOut(person: Person, { parties }: WhoDecidesView): boolean {
  return parties.some(
    (party) =>
      party.person && isSamePerson(party.person, person) && roleOf(party.ref) !== "witness",
  );
}
