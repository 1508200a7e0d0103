import { isDisputed, isReviewed, ratificationsMissing } from "./review-of-act.ts";
import type { UnilateralAct } from "./unilateral-act.ts";
import type { UrgentActionEvent } from "./urgent-action-events.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { list, mentioned, named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Doer, Person } from "../../values/person.ts";
import { accountText } from "../reporting/named-text.ts";
import { type Party, type PartyRef, roleOf } from "../../values/party.ts";
import { type PlacedAction, placed, placeOfApp } from "../../values/planned-action.ts";

type ActedAlone = Extract<UrgentActionEvent, { type: "ActedAlone" }>;

/** To everybody else who decides the case, at once, when one of them acted before all agreed. */
export function actedAloneNotice(others: readonly Person[], event: ActedAlone): string {
  const { act, ban, by, askedBy, byDelegate, actedAt } = event;
  const actions = (event.lines ?? []).map(placed);
  const actor = askedBy ?? by;
  const who = nameOf(actor);
  const places = list([
    ...new Set(actions.map((action) => action.place?.name ?? action.space ?? "")),
  ]);
  const [{ order } = { order: undefined }] = actions;
  const byApp = list([...new Set(actions.flatMap((action) => placeOfApp(action)?.name ?? []))]);
  const deed = ban
    ? `${who} ordered a ban of ${whom(ban.of, actions)} until ${utc(ban.until)} from ${places}, before you could agree (ban ${order}). ${byApp && `Comity is carrying it out in ${byApp}. `}It ends by itself then.`
    : `${told(actor, byDelegate)}, ${utc(actedAt)}; it stands above.`;
  return `${mentioned(others)}: ${deed} Please review it: \`/ratify ${act}\` or \`/reverse ${act}: why\`.`;
}

/** Who reported, is affected or saw it is named in `PEOPLE.md` and in no mail. */
function whom(of: PartyRef, actions: readonly PlacedAction[]): string {
  const person = actions.find((action) => action.person)?.person;
  return person && roleOf(of) === "reported"
    ? `${inFull(of)}, ${accountText(person)},`
    : inFull(of);
}

function nameOf(actor: Doer): string {
  return actor === "comity" ? "Comity" : named([actor]);
}

function told(actor: Doer, byDelegate: ActedAlone["byDelegate"]): string {
  if (actor === "comity") return "an event's organiser tells what they did in your place";
  const who = nameOf(actor);
  return byDelegate
    ? `${who} passes on what an event's organiser did in your place`
    : `${who} tells what they did before you could agree`;
}

/** To those who can let a further ban by one member through. */
export function banAwaitsSecondNotice(
  others: readonly Person[],
  number: number,
  party: Party | undefined,
): string {
  const whose =
    party?.person && roleOf(party.ref) === "reported"
      ? ` of ${inFull(party.ref)}, ${accountText(party.person)},`
      : "";
  return `${mentioned(others)}: a ban${whose} by one member waits for one of you: \`/second ${number}\`. It is their third within 24 hours, or an earlier one of the same person was reversed or is not ratified, or they are not only reported.`;
}

/** The most that are listed; the others are counted. */
const mostListed = 5;

/**
 * What was done alone and is not reviewed, a line each with the commands to copy; a ban about which
 * the others disagree until it ends, since one of them may think again.
 */
export function unilateralActsText(
  state: UrgentActionView,
  config: AdoptedConfig,
): string | undefined {
  const waiting = state.unilateralActs.filter((act) => isShown(act, state, config));
  if (waiting.length === 0) return undefined;
  const left = waiting.length - mostListed;
  return [
    "**Done by one member alone, others review it:**",
    ...waiting.slice(0, mostListed).map((act) => `- ${lineOf(act, state, config)}`),
    ...(left > 0 ? [`- and ${left} more`] : []),
  ].join("\n");
}

function isShown(act: UnilateralAct, state: UrgentActionView, config: AdoptedConfig): boolean {
  if (!isReviewed(act, state, config)) return true;
  const runs = act.ban !== undefined && act.ban.until > state.asOf;
  return runs && isDisputed(act, state, config);
}

function lineOf(act: UnilateralAct, state: UrgentActionView, config: AdoptedConfig): string {
  const missing = ratificationsMissing(act, state, config);
  const said = [
    ...(act.ratifiedBy.length > 0 ? [`ratified by ${named(act.ratifiedBy)}`] : []),
    ...(act.opposedBy.length > 0 ? [`opposed by ${named(act.opposedBy)}`] : []),
    ...(isDisputed(act, state, config)
      ? ["nobody else is left to ask, so it ends by itself unless one of them thinks again"]
      : [missing === 1 ? "one more has to ratify it" : `${missing} have to ratify it`]),
  ];
  return `${act.act}: ${what(act)}; ${list(said)}. ${whoReviews(act)}: \`/ratify ${act.act}\` or \`/reverse ${act.act}: why\``;
}

function whoReviews({ by }: UnilateralAct): string {
  return by === "comity" ? "Anybody" : `Anybody but ${nameOf(by)}`;
}

function what({ ban, by, isDelegates, actedAt }: UnilateralAct): string {
  if (ban) return `${nameOf(by)} ordered a ban of ${inFull(ban.of)} until ${utc(ban.until)}`;
  if (isDelegates && by === "comity") return `what an event's organiser did ${utc(actedAt)}`;
  return isDelegates
    ? `what an event's organiser did ${utc(actedAt)}, passed on by ${nameOf(by)}`
    : `what ${nameOf(by)} did ${utc(actedAt)}`;
}
