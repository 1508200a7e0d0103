import type { DecidingEvent } from "./deciding-events.ts";
import type { DecidingView } from "./deciding-state.ts";
import { namesIn } from "./names-in.ts";

/**
 * Said as long as the finding stands so, and not only once somebody proposes: drafting it is never
 * refused, since it may say that somebody is in danger.
 */
export function namedInFindingNotice(
  { finding: { happened } }: Extract<DecidingEvent, { type: "FindingDrafted" }>,
  state: DecidingView,
): string | undefined {
  // Cases from before names were looked for have no salt.
  if (state.salt === undefined || happened !== state.finding.happened) return undefined;
  const proposal = { finding: { happened }, heard: undefined, measures: [], prose: undefined };
  const names = namesIn({ ...proposal, ordinary: [] }, state);
  return names.length === 0
    ? undefined
    : `The finding reads like a name, and the resolution's file names nobody (${names.join(", ")}). Correct it with \`/find\`, or list what is only a word when you \`/propose\`.`;
}
