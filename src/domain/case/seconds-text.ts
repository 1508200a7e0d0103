import type { Act } from "./act.ts";
import type { Closing } from "../chapters/closing/ways-to-close.ts";
import type { PendingAct } from "./case-state.ts";
import { named } from "../kernel/formatting/people.ts";
import { utc } from "../kernel/formatting/when.ts";

/** What waits for another member's agreement, a line each with the command to copy. */
export function pendingActsText(pending: readonly PendingAct[]): string | undefined {
  if (pending.length === 0) return undefined;
  const lines = pending.map(
    ({ number, act, by }) =>
      `- ${number}: ${by === "comity" ? "Comity" : named([by])} asks ${asked(act)}. Another member agrees with \`/second ${number}\``,
  );
  return ["**Waits for a second:**", ...lines].join("\n");
}

function asked(act: Act): string {
  switch (act.act) {
    case "recuse":
      return `that ${named([act.member])} be out of this case`;
    case "unrecuse":
      return `that ${named([act.member])} be let back into this case`;
    case "hand-over":
      return "that the council decide this case";
    case "appoint":
      return `to appoint ${named([act.person])} for this case`;
    case "name-chair":
      return `that ${named([act.member])} act as chair in this case`;
    case "grant":
      return `that ${named([act.person])} may read until ${utc(act.until)}`;
    case "close":
      return `to close this case as ${closingWords(act.closing)}`;
    case "lift-order":
      return `that the ban ${act.order} be lifted`;
    case "ban-alone":
      return `that ${act.of} be banned until ${utc(act.until)}`;
    case "thaw":
      return `to go on from the record as it stood at \`${act.head.slice(0, 12)}\``;
  }
}

function closingWords(closing: Closing): string {
  switch (closing.as) {
    case "resolved":
      return "resolved";
    case "duplicate":
      return `a duplicate of ${closing.of}`;
    case "not-ours":
      return "not this committee's";
    case "spam":
      return "spam";
  }
}
