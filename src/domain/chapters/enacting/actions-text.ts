import {
  type ActionLife,
  isPaused,
  type OnWordAlone,
  type Waiting,
  waitingOf,
} from "./action-life.ts";
import { isOfPeople, isOpen, isToBeLifted } from "./action-standing.ts";
import type { Action } from "./action.ts";
import { isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { declinedText } from "./refused-measure-text.ts";
import { humanReasonSentence } from "./human-reason-text.ts";
import { isOfSomebodyElse } from "./is-of-somebody-else.ts";
import { toBeToldFirst } from "./time-to-take.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { measureInWords } from "../../kernel/formatting/measures-in-words.ts";
import { whomInWords } from "../../kernel/formatting/owed-list.ts";
import { quoted } from "../../kernel/formatting/quoted.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isInSpaces, partyOf, restrictionOf } from "../../values/measure.ts";
import { placeOfApp, stewardOf } from "../../values/planned-action.ts";
import { wordsAt, wordsFor, type WordsOfRestriction } from "../../values/space-words.ts";

type Words = Pick<AdoptedConfig, "spaceWords">;

/** More settled actions than this are counted and not listed, so that the comment stays short. */
const mostSettled = 6;

/** Every action that was ordered, with its number, its place and how far it is; open ones first. */
export function actionsText(state: EnactingView, config: Words): string | undefined {
  const { actions } = state;
  if (actions.length === 0) return undefined;
  const open = actions.filter(isOpen);
  const settled = actions.filter((action) => !isOpen(action));
  const shown = settled.slice(-mostSettled);
  const hidden = settled.length - shown.length;
  return [
    "**To carry out:**",
    ...[...open, ...shown].map((action) => actionText(action, state, config)),
    ...(hidden > 0 ? [`- and ${hidden} more that are settled.`] : []),
  ].join("\n");
}

/**
 * An action as an item of a list: its number, what it is about, how far it is, what people do next.
 */
export function actionText(action: Action, state: EnactingView, config: Words): string {
  const item = `- **${action.number}** ${actionInWords(action)}: ${standing(action, state, config)}`;
  const declined = declinedText(action, state);
  const whole = declined === undefined ? item : `${item}. ${declined}`;
  return isOfSomebodyElse(action, state) ? `${whole}. ${ofSomebodyElse(action)}` : whole;
}

/** What an action is about and where: `the ban 3f9c2a1e of reported-1 (the person reported) in sandbox-org, until 2026-12-22`. */
export function actionInWords(action: Action): string {
  const { measure, order } = action;
  if (order === undefined || !isInSpaces(measure)) return measureInWords(measure);
  const what = measure.kind === "ban" ? "ban" : "mute";
  return `the ${what} \`${order}\` of ${inFull(measure.of)} in ${placeOf(action)}, ${endInWords(action, measure.condition)}`;
}

function endInWords({ until }: Action, condition: string | undefined): string {
  if (until !== undefined) return `until ${utc(until)}`;
  return condition === undefined
    ? "for good"
    : `until this is met: ${quoted(condition)}. It is looked at every year; \`/review\` lifts it`;
}

function ofSomebodyElse({ measure, order }: Action): string {
  const party = partyOf(measure) ?? "that party";
  return `**It is of whoever was ${party} before \`/rename\`**, whose account \`BANS.md\` names, and not of ${party} as they are known since: \`/review ${order} lift: why\`, with a second, ends it`;
}

function placeOf({ place, space }: Action): string {
  return place?.name ?? space ?? "a space";
}

function whyPeople(action: Action, waits: Waiting, config: Words, isLifting: boolean): string {
  const where = { place: placeOf(action), account: waits.account, isLifting };
  return humanReasonSentence(waits.reason, where, wordsAt(action.place, config.spaceWords));
}

function wordsOfOrder({ place, measure }: Action, config: Words): ReturnType<typeof wordsFor> {
  return wordsFor(restrictionOf(measure), wordsAt(place, config.spaceWords));
}

function standing(action: Action, state: EnactingView, config: Words): string {
  const { life } = action;
  const words = wordsOfOrder(action, config);
  switch (life.is) {
    case "planned":
    case "noted":
    case "handed-to-people":
      return toDo(action, state, config);
    case "carried-out":
      return `done ${utc(life.settledAt)}${asSaid(action, life)}`;
    case "failed":
      return `failed ${utc(life.settledAt)}`;
    case "undone": {
      const { what, undoneAt } = life;
      if (what === "account-gone") return `${words.undone[what]}, noticed ${utc(undoneAt)}`;
      return `**${words.undone[what]}**, ${utc(undoneAt)}. \`/enact\` puts it back in force; \`/review ${action.order} lift: why\` agrees to its end`;
    }
    case "ended":
      return isToBeLifted(action) ? toLift(action, config) : `${over(life)} ${utc(life.end.at)}`;
    case "lifted":
      return `${over(life)}, ${action.order === undefined ? afterUndoing(life.kept) : afterwards(life.kept, words)}${utc(life.liftedAt)}${asSaid(action, life)}`;
  }
}

function toDo(action: Action, state: EnactingView, config: Words): string {
  const { number } = action;
  const waits = waitingOf(action.life);
  const first = toBeToldFirst(action, state);
  if (first.length > 0) return `waits until ${list(first.map(whomInWords))} is told the outcome`;
  if (waits)
    return `**for people:** ${whyPeople(action, waits, config, false)}. Then: \`/done ${number} how\` or \`/failed ${number}: why\``;
  if (action.measure.kind === "lift")
    return `Comity has asked the case that ordered it. Should that case not answer any more: \`/failed ${number}: why\``;
  if (!isOfPeople(action)) return "Comity is at it";
  return `**${whoDoes(action)}**. Then: ${action.measure.kind === "hiatus" ? `\`/heard ${action.measure.of} agrees\` or \`declines\`` : `\`/done ${number} how\` or \`/failed ${number}: why\``}`;
}

function whoDoes(action: Action): string {
  const steward = stewardOf(action);
  if (steward !== undefined) return `for ${steward}`;
  return isDeliveredByChair(action.measure) ? "for whoever acts as chair" : "for the committee";
}

function toLift(action: Action, config: Words): string {
  const { number } = action;
  const waits = waitingOf(action.life);
  if (!isOfPeople(action)) return `${over(action.life)}, Comity is lifting it`;
  const why = waits
    ? whyPeople(action, waits, config, true)
    : `for ${stewardOf(action) ?? "people"}`;
  const undone = action.order === undefined ? "undone" : "lifted";
  return `**${over(action.life)} and to be ${undone}:** ${why}. Then: \`/done ${number} how\``;
}

/** Where the app would have looked, that it could not. */
function asSaid(action: Action, { isWordAlone }: OnWordAlone): string {
  const isApps = action.order !== undefined && placeOfApp(action) !== undefined;
  return isApps && isWordAlone ? ", as a member says: Comity could not see it" : "";
}

function over(life: ActionLife): "paused" | "ended" {
  return isPaused(life) ? "paused" : "ended";
}

function afterwards(kept: string | undefined, { left }: Pick<WordsOfRestriction, "left">): string {
  if (kept === "other-order") return "another ban still holds, ";
  if (kept === "restricted-before") return `${left}, `;
  return kept === "failed" ? "could not be lifted, " : "lifted ";
}

/** The same of what people did that is no ban. */
function afterUndoing(kept: string | undefined): string {
  return kept === "failed" ? "could not be undone, " : "undone ";
}
