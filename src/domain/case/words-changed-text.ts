import type { WordsChanged } from "./answer-events.ts";
import { isLastTold } from "./words-changed.ts";
import type { Happened } from "../kernel/happening.ts";
import { apart } from "../kernel/formatting/when.ts";

/** That somebody's words are others than they were, and where to look; never what they say. */
export function wordsChangedText(
  event: WordsChanged,
  { events }: { readonly events: readonly Happened[] },
): string {
  const { at, what, how, of, changedBy, writtenAt } = event;
  const done = how === "edited" ? "changed" : "deleted";
  const by = changedBy?.login ?? "an account that is gone since";
  const after = writtenAt ? `, ${apart(writtenAt, at)} after it was written` : "";
  const isOwn = of !== undefined && of.id === changedBy?.id;
  const said = isOwn
    ? `${by} ${done} their own ${what}${after}.`
    : `${whose(event)} was ${done} by ${by}${after}.`;
  const told = events.filter(isRewording);
  const text = `${said} ${how === "edited" ? whereItStands : nowhereAnyMore}`;
  return isLastTold(event, told) ? `${text} ${nothingMoreIsTold(by)}` : text;
}

function isRewording(event: Happened): event is WordsChanged {
  return event.type === "WordsChanged";
}

function nothingMoreIsTold(by: string): string {
  return `What ${by} changes or deletes beyond that within the hour is not told here: above each comment, and in the timeline of the issue, GitHub shows it.`;
}

const whereItStands =
  "GitHub keeps what it said before: *edited*, above it, shows each version and who made it.";
const nowhereAnyMore =
  "GitHub does not give it back. Whoever has it in a mail from GitHub can say here what it said.";

function whose({ what, of }: WordsChanged): string {
  if (what === "report") return "The report";
  return of ? `${of.login}'s comment` : "A comment of an account that is gone since";
}
