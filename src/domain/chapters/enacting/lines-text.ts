import { isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { humanReasonSentence } from "./human-reason-text.ts";
import { isOfSomebodyElse } from "./is-of-somebody-else.ts";
import { type Waiting, waitingOf } from "./line-life.ts";
import { isOfPeople, isOpen, isToBeLifted } from "./line-standing.ts";
import type { Line } from "./line.ts";
import { toBeToldFirst } from "./time-to-take.ts";
import { measureInWords } from "../../kernel/formatting/measures-in-words.ts";
import { whomInWords } from "../../kernel/formatting/owed-list.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { partyOf } from "../../values/measure.ts";
import { stewardOf } from "../../values/planned-line.ts";
import { plainWords, type SpaceWords, wordsAt } from "../../values/space-words.ts";

type Words = Pick<AdoptedConfig, "spaceWords">;

/** More settled lines than this are counted and not listed, so that the comment stays short. */
const mostSettled = 6;

/** Every line that was ordered, with its number, its place and how far it is; open ones first. */
export function linesText(state: EnactingView, config: Words): string | undefined {
  const { lines } = state;
  if (lines.length === 0) return undefined;
  const open = lines.filter(isOpen);
  const settled = lines.filter((line) => !isOpen(line));
  const shown = settled.slice(-mostSettled);
  const hidden = settled.length - shown.length;
  return [
    "**To carry out:**",
    ...[...open, ...shown].map((line) => lineText(line, state, config)),
    ...(hidden > 0 ? [`- and ${hidden} more that are settled.`] : []),
  ].join("\n");
}

/** A line as an item of a list: its number, what it is about, how far it is, what people do next. */
export function lineText(line: Line, state: EnactingView, config: Words): string {
  const item = `- **${line.line}** ${lineInWords(line)}: ${standing(line, state, config)}`;
  return isOfSomebodyElse(line, state) ? `${item}. ${ofSomebodyElse(line)}` : item;
}

/** What a line is about and where: `the ban 3f9c2a1e of reported-1 in sandbox-org, until 2026-12-22`. */
export function lineInWords(line: Line): string {
  const { measure, order, until } = line;
  if (order === undefined || measure.kind !== "ban") return measureInWords(measure);
  const end = until === undefined ? "for good" : `until ${utc(until)}`;
  return `the ban \`${order}\` of ${measure.of} in ${placeOf(line)}, ${end}`;
}

function ofSomebodyElse({ measure, order }: Line): string {
  const party = partyOf(measure) ?? "that party";
  return `**It is of whoever was ${party} before \`/rename\`**, whose account \`BANS.md\` names, and not of ${party} as they are known now: \`/review ${order} lift: why\`, with a second, ends it`;
}

function placeOf({ place, space }: Line): string {
  return place?.name ?? space ?? "a space";
}

function whyPeople(line: Line, waits: Waiting, config: Words, isLifting: boolean): string {
  const where = { place: placeOf(line), account: waits.account, isLifting };
  return humanReasonSentence(waits.reason, where, wordsAt(line.place, config.spaceWords));
}

function standing(line: Line, state: EnactingView, config: Words): string {
  const { life } = line;
  const words = wordsAt(line.place, config.spaceWords) ?? plainWords;
  switch (life.is) {
    case "planned":
    case "noted":
    case "handed-to-people":
      return toDo(line, state, config);
    case "carried-out":
      return `done ${utc(life.settledAt)}`;
    case "failed":
      return `failed ${utc(life.settledAt)}`;
    case "undone": {
      const { what, undoneAt } = life;
      if (what === "account-gone") return `${words.undone[what]}, ${utc(undoneAt)}`;
      return `**${words.undone[what]}**, ${utc(undoneAt)}. \`/enact\` puts it back in force; \`/review ${line.order} lift: why\` agrees to its end`;
    }
    case "ended":
      return isToBeLifted(line) ? toLift(line, config) : `ended ${utc(life.end.at)}`;
    case "lifted":
      return `ended, ${afterwards(life.kept, words)}${utc(life.liftedAt)}`;
  }
}

function toDo(line: Line, state: EnactingView, config: Words): string {
  const { line: number } = line;
  const waits = waitingOf(line.life);
  const first = toBeToldFirst(line, state);
  if (first.length > 0) return `waits until ${list(first.map(whomInWords))} is told the outcome`;
  if (waits)
    return `**for people:** ${whyPeople(line, waits, config, false)}. Then: \`/done ${number} how\` or \`/failed ${number}: why\``;
  if (line.measure.kind === "lift")
    return `Comity has asked the case that ordered it. Should that case not answer any more: \`/failed ${number}: why\``;
  if (!isOfPeople(line)) return "Comity is at it";
  return `**${whoDoes(line)}**. Then: ${line.measure.kind === "hiatus" ? `\`/heard ${line.measure.of} agrees\` or \`declines\`` : `\`/done ${number} how\` or \`/failed ${number}: why\``}`;
}

function whoDoes(line: Line): string {
  const steward = stewardOf(line);
  if (steward !== undefined) return `for ${steward}`;
  return isDeliveredByChair(line.measure) ? "for whoever acts as chair" : "for the committee";
}

function toLift(line: Line, config: Words): string {
  const { line: number } = line;
  const waits = waitingOf(line.life);
  if (!isOfPeople(line)) return "ended, Comity is lifting it";
  const why = waits ? whyPeople(line, waits, config, true) : `for ${stewardOf(line) ?? "people"}`;
  return `**ended and to be lifted:** ${why}. Then: \`/done ${number} how\``;
}

function afterwards(kept: string | undefined, { left }: Pick<SpaceWords, "left">): string {
  if (kept === "other-order") return "another ban still holds, ";
  if (kept === "restricted-before") return `${left}, `;
  return kept === "failed" ? "could not be lifted, " : "lifted ";
}
