import type { KeepingApartView } from "./keeping-apart-state.ts";
import { chairOf } from "../../who-decides/chair.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import {
  areOneBody,
  bodyOf,
  decidingBodyOf,
  isDecidedJointly,
} from "../../who-decides/deciding-body.ts";
import { hasVote } from "../../who-decides/who-votes.ts";
import { appointers, electorate } from "../../who-decides/electorate.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { belongsInRoom, grantsInForce, readersOf } from "./room.ts";
import { unsettledAccessText } from "./unsettled-access-text.ts";
import type { UnsettledAccess } from "./unsettled-access.ts";
import { named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";

/**
 * Who decides, who is out, who can read: a part of the status comment.
 *
 * @param unsettled who does not stand to the case's room as they should
 */
export function whoText(
  state: KeepingApartView,
  config: AdoptedConfig,
  unsettled: readonly UnsettledAccess[] = [],
): string {
  const deciding = electorate(state, config, state.asOf);
  const out = state.recusals.map((recusal) => recusal.member);
  const away = bodyOf(state, config).filter(
    (member) => ![...deciding, ...out].some((one) => isSamePerson(one, member)),
  );
  return [
    `**Decides:** ${whoDecides(deciding, state, config)}.`,
    ...withoutVote(deciding, state, config),
    ...(out.length > 0 ? [`**Out of this case:** ${named(out)}.`] : []),
    ...(away.length > 0 ? [`**Away:** ${named(away)}; whoever acts is back.`] : []),
    ...notInYet(state, config),
    ...chair(state, config),
    ...sameBody(state, config),
    `**Can read this:** ${readers(state, config, unsettled)}`,
  ].join("\n");
}

/** Without names: it is nobody's business who still has to say a word. */
function notInYet(state: KeepingApartView, { toDeclare = [] }: AdoptedConfig): readonly string[] {
  const whose = decidingBodyOf(state) === "Committee" ? "committee" : "council";
  return toDeclare.some(({ on }) => on.includes(whose))
    ? ["**Not in yet:** waits for a word of a new member, on whom they could not judge."]
    : [];
}

function withoutVote(
  deciding: readonly Person[],
  state: KeepingApartView,
  config: AdoptedConfig,
): readonly string[] {
  const people = deciding.filter((one) => !hasVote(one, state, config));
  return people.length > 0 ? [`**Without a vote:** ${named(people)}, to read and to speak.`] : [];
}

function whoDecides(
  deciding: readonly Person[],
  state: KeepingApartView,
  config: AdoptedConfig,
): string {
  const appointing = appointers(state, config);
  const voting = deciding.filter((one) => hasVote(one, state, config));
  if (appointing.length === 0) return `${body(state, config)}: ${named(voting)}`;
  const others = deciding.length > 0 ? named(deciding) : "nobody yet";
  return `${others}. ${named(appointing)} decided what somebody appeals against; all they do here is bring in people from outside who hear it (\`/appoint @login: reason\`, and another says \`/second\`), and they cannot read this any more once enough are there`;
}

function body(state: KeepingApartView, config: AdoptedConfig): string {
  if (!isDecidedJointly(state, config)) return `the ${decidingBodyOf(state).toLowerCase()}`;
  const whose = config.council ? "neither committee nor council can" : "the committee cannot";
  return `${whose} decide this case alone, so those who are left appoint somebody from outside (\`/appoint @login: reason\`, and another says \`/second\`) and decide together`;
}

/** Said where it is not the chair. */
function chair(state: KeepingApartView, config: AdoptedConfig): readonly string[] {
  const acting = chairOf(state, config, state.asOf);
  if (acting && isSamePerson(acting, config.committee.chair)) return [];
  return acting
    ? [`**Acts as chair:** ${named([acting])}.`]
    : ["**Acts as chair:** nobody yet; `/chair @login` with a second names one."];
}

/** Handing over to the same people would be no hand-over, and nothing pretends it is. */
function sameBody(state: KeepingApartView, config: AdoptedConfig): readonly string[] {
  return areOneBody(config) && state.recusals.length > 0
    ? ["Committee and council are the same people, so there is no council to hand this case to."]
    : [];
}

function readers(
  state: KeepingApartView,
  config: AdoptedConfig,
  unsettled: readonly UnsettledAccess[],
): string {
  const granted = grantsInForce(state).map(
    ({ person, until }) => ` ${named([person])} may read until ${utc(until)}.`,
  );
  if (state.room) {
    const people = readersOf(state, config)
      .map(({ person }) => person)
      .filter((one) => !unsettled.some(({ person }) => isSamePerson(person, one)));
    const mayBeMore = unsettled.some(({ is }) => is === "may-still-read");
    const nobodyElse = mayBeMore ? "" : " Nobody else has access to this room.";
    return `${named(people)}, and the organisation's owners.${nobodyElse}${granted.join("")}${unsettledAccessText(unsettled)}`;
  }
  const waits = belongsInRoom(state, config)
    ? " **It belongs in a room of its own, which GitHub has not let Comity make yet.** An organisation owner can allow it: the app's permission *Administration: read and write*, and *Member privileges → Repository creation: Private*. It is tried again every hour."
    : "";
  return `everybody with access to this repository, and the organisation's owners.${waits}`;
}
