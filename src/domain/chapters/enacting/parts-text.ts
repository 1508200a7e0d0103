import type { EnactingEvent } from "./enacting-events.ts";
import { actionInWords } from "./actions-text.ts";
import type { EnactingView } from "./enacting-state.ts";
import { humanReasonSentence } from "./human-reason-text.ts";
import type { Situation } from "../../kernel/chapter.ts";
import { list, mentioned } from "../../kernel/formatting/people.ts";
import { quoted } from "../../kernel/formatting/quoted.ts";
import { wordsAt } from "../../values/space-words.ts";

type Event<Type extends EnactingEvent["type"]> = Extract<EnactingEvent, { type: Type }>;

/** So many are named. */
const mostNamed = 10;

/** To whoever reads the case, when an order holds in more lists or rooms than before. */
export function partsCoveredNotice(
  { line, parts }: Event<"PartsCovered">,
  { state }: Situation<EnactingView>,
): string | undefined {
  const action = state.actions.find(({ number }) => number === line);
  if (!action || parts.length === 0) return undefined;
  return `**${line}** ${actionInWords(action)} holds in what is new there too: ${named(parts)}. At its end what was taken there is given back as well.`;
}

/** To everybody who decides the case, when people have to see to it. */
export function partsLeftNotice(
  { line, parts, reason }: Event<"PartsLeft">,
  { state, config, people }: Situation<EnactingView>,
): string | undefined {
  const action = state.actions.find(({ number }) => number === line);
  const place = action?.place;
  if (!action || !place) return undefined;
  const where = { place: place.name, account: undefined, isLifting: false };
  const why = humanReasonSentence(reason, where, wordsAt(place, config.spaceWords));
  const what =
    parts.length === 0
      ? "may not hold in what is new there"
      : `does not hold in what is new there, ${named(parts)}`;
  return `${mentioned(people)}: **${line}** ${actionInWords(action)} **${what}**: ${why}.`;
}

function named(parts: readonly string[]): string {
  const more = parts.length - mostNamed;
  const shown = parts.slice(0, mostNamed).map(quoted);
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}
