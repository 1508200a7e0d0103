import type { AppealingCommand } from "./appealing-commands.ts";
import type { AppealingReason } from "./appealing-refusals.ts";
import {
  type AppealingDecision,
  type AppealingEventBody,
  type AppealingView,
  openAppeals,
} from "./appealing-state.ts";
import { carriedOut, hasAppealed } from "./may-appeal.ts";
import { timeToAppeal } from "./time-to-appeal.ts";
import { whoDecided } from "./who-decided.ts";
import { unknownAmong } from "../reporting/correspondence.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { roleOf } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { dayOf } from "../../values/time.ts";
import { whyNotHandOver } from "../../who-decides/hand-over.ts";

type Received = Extract<AppealingCommand, { type: "ReceiveAppeal" }>;

/**
 * Somebody reported appeals, in time and once, against the resolution that is carried out. From
 * then on whoever decided it is out of the case: the council hears the appeal where it can, and
 * otherwise those who are left bring in people from outside. What is in force goes on.
 */
export function receiveAppeal(
  received: Received,
  { state, config }: Asking<AppealingView>,
): AppealingDecision {
  const why = whyNotAppeal(received, state, config);
  if (why) return why;
  const { party, receivedAt, words } = received;
  return [
    { type: "AppealReceived", party, receivedAt, words: excerpt(words) },
    ...othersHearIt(state, config),
  ];
}

function whyNotAppeal(
  { party, receivedAt }: Received,
  state: AppealingView,
  config: AdoptedConfig,
): Refusal<AppealingReason> | undefined {
  const unknown = unknownAmong([party], state);
  if (unknown) return unknown;
  if (roleOf(party) !== "reported") return refuse("only-the-reported-appeal", party);
  if (openAppeals(state).some((one) => one.party === party))
    return refuse("appeal-is-there", party);
  const agreed = carriedOut(state);
  if (!agreed) return refuse("nothing-to-appeal", party);
  if (hasAppealed(party, agreed, state)) return refuse("appealed-before", party);
  if (receivedAt < agreed.at) return refuse("appeal-before-decision", dayOf(agreed.at));
  const time = timeToAppeal(party, agreed, state, config);
  return time && receivedAt > time.until
    ? refuse("appeal-too-late", `${dayOf(time.toldAt)} ${dayOf(time.until)}`)
    : undefined;
}

function othersHearIt(state: AppealingView, config: AdoptedConfig): readonly AppealingEventBody[] {
  const isOutForGood = (person: Person) =>
    state.recusals.some(
      ({ member, ground }) =>
        isSamePerson(member, person) && (ground === "party" || ground === "decided"),
    );
  const out = whoDecided(state, config).filter((one) => !isOutForGood(one));
  const recusals = [
    ...state.recusals,
    ...out.map((member) => ({ member, ground: "decided" as const })),
  ];
  return [
    ...out.map((member) => ({
      type: "MemberRecused" as const,
      member,
      ground: "decided" as const,
    })),
    ...(whyNotHandOver({ ...state, recusals }, config)
      ? []
      : [{ type: "CaseHandedOver", to: "council", ground: "appealed" } as const]),
  ];
}
