import { isInDanger } from "./danger.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import type { Person } from "../../values/person.ts";

/** What one member may do while it goes on, and how far. */
export const ways =
  "Any member may act before the others agree: `/act ban reported-1 for 3d: why` keeps somebody out at once, for seven days at most, and never anybody of committee or council; two others review it. What else you do is told within 24 hours: `/act: what I did`.";

/** To those who decide, once, when a report or the finding says that it goes on. */
export function ongoingNotice(people: readonly Person[]): string {
  return `${mentioned(people)}: **it is still going on.** ${ways} May somebody be hurt? \`/danger what is happening\` tells everybody whom to call.`;
}

/** What stands on top of the status comment while it goes on, unless it is danger. */
export function ongoingText(state: UrgentActionView): string | undefined {
  if (state.ongoingAt === undefined || state.closed || isInDanger(state)) return undefined;
  return [
    "> [!WARNING]",
    `> **It is still going on.** ${ways}`,
    "> May somebody be hurt? `/danger what is happening` tells everybody whom to call. When it is over, write `/find` and in the line below it `ongoing: no`.",
  ].join("\n");
}
