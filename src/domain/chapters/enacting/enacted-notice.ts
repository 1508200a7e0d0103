import { copiesOf, isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { carryingOut } from "./line-life.ts";
import { isToBeLifted, isUnsettled } from "./line-standing.ts";
import { isOrderOf, type Line } from "./line.ts";
import { fenced } from "../../kernel/formatting/fenced.ts";
import { measureInWords } from "../../kernel/formatting/measures-in-words.ts";
import { named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import {
  type OrderId,
  placed,
  type PlacedLine,
  type PlannedLine,
  stewardOf,
} from "../../values/planned-line.ts";
import { chairOf } from "../../who-decides/chair.ts";

/**
 * What people are to do about lines that were just ordered: words to pass on to stewards, with
 * nothing of the case in them, and who delivers what to whom. `undefined` where people do nothing.
 */
export function enactedNotice(
  lines: readonly PlannedLine[],
  state: EnactingView,
  config: AdoptedConfig,
): string | undefined {
  const parts = lines.map(placed).flatMap((line) => {
    const steward = stewardOf(line);
    if (steward !== undefined) return [orderToPassOn(line, steward)];
    return isDeliveredByChair(line.measure) ? [delivery(line, state, config)] : [];
  });
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

function orderToPassOn(line: PlacedLine, steward: string): string {
  return [
    `**Line ${line.line}:** pass these words on to ${steward}, and nothing else. When they say it is done: \`/done ${line.line} how\`.${waits(line)}`,
    fenced(orderDraft(line)),
  ].join("\n\n");
}

function waits({ measure }: PlacedLine): string {
  if (!("tell" in measure) || measure.tell === "with") return "";
  return measure.tell === "before"
    ? " Not before the person concerned was told the outcome."
    : " Not before every reporter was told the outcome.";
}

/** An order for whoever looks after a space: person, space, until; no case, no reasons. */
function orderDraft({ order, person, space, until }: PlacedLine): string {
  return [
    `Please put the following person out of ${space ?? "the space you look after"}.`,
    "",
    personLine(person),
    `Until: ${until === undefined ? "without an end; you will be told if it is lifted" : `${utc(until)}; you will be told when it is to be lifted`}`,
    `Reference: ${order ?? "none"}`,
    "",
    "Please answer when it is done, or if you should not be the one to do it. We cannot say more",
    "about the reasons; please do not speak about this order with others.",
    "",
    "The Code of Conduct committee",
  ].join("\n");
}

/** The same for whoever looks after a space in which a ban has ended. */
export function liftedNotice(lines: readonly PlacedLine[]): string | undefined {
  const parts = lines.map((line) =>
    [
      `**Line ${line.line}:** the ban has ended. Pass these words on to ${stewardOf(line) ?? "whoever looks after the space"}. When they say it is done: \`/done ${line.line} how\`.`,
      fenced(liftDraft(line)),
    ].join("\n\n"),
  );
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** The same where nobody has said whether it was carried out: it may be, and would never end. */
export function perhapsCarriedOutNotice(lines: readonly PlacedLine[]): string | undefined {
  const parts = lines.map((line) =>
    [
      `**Line ${line.line}:** the ban has ended, and nobody has said whether ${stewardOf(line) ?? "whoever looks after the space"} carried it out. If you passed it on, pass these words on now, and \`/note\` their answer.`,
      fenced(liftDraft(line)),
    ].join("\n\n"),
  );
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** Both, about the lines of an order that has just ended. */
export function orderEndedNotice(order: OrderId, { lines }: EnactingView): string | undefined {
  const ofPeople = lines.filter((line) => isOrderOf(line, order) && stewardOf(line) !== undefined);
  const notices = [
    liftedNotice(ofPeople.filter(isToBeLifted)),
    perhapsCarriedOutNotice(ofPeople.filter(isPerhapsHeld)),
  ].filter((one) => one !== undefined);
  return notices.length > 0 ? notices.join("\n\n") : undefined;
}

/** Somebody was asked for it, and whether they did it was never said. */
function isPerhapsHeld({ life }: Line): boolean {
  return life.is !== "lifted" && isUnsettled(carryingOut(life));
}

function liftDraft({ order, person, space }: PlacedLine): string {
  return [
    `Please let the following person back into ${space ?? "the space you look after"}.`,
    "",
    personLine(person),
    `Reference: ${order ?? "none"}`,
    "",
    "Please answer when it is done.",
    "",
    "The Code of Conduct committee",
  ].join("\n");
}

function personLine(person: PlacedLine["person"]): string {
  const known = "(say by which name they are known there)";
  return `Person: ${person ? `${person.login} (GitHub account ${person.id})` : known}`;
}

function delivery(line: PlacedLine, state: EnactingView, config: AdoptedConfig): string {
  const chair = chairOf(state, config, state.asOf);
  const who = chair ? `${named([chair])}, as chair,` : "whoever acts as chair";
  const copies = copiesOf(state, config);
  const copied =
    "list" in copies
      ? `${copies.list} in copy`
      : `in copy ${named(copies.people)} personally, since somebody on the list is out of this case`;
  const how = line.measure.kind === "private-reprimand" ? ` by mail, ${copied}` : "";
  return `**Line ${line.line}:** ${who} delivers it${how}: ${measureInWords(line.measure)}.${waits(line)} Then: \`/done ${line.line} how\`, or \`/failed ${line.line}: why\`.`;
}
