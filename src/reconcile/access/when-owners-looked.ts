import type { AccessSeen } from "../../domain/chapters/keeping-apart/access-seen.ts";
import { commandsIn } from "../../domain/kernel/commands-in.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { ObservedAccessIssue } from "../../ports/access-audit.ts";

const verbs = ["seen", "board"] as const;

/** Who looked, and when they said so. */
export interface OwnersWord {
  readonly by: Person;
  readonly at: Instant;
}

interface OwnersWords {
  /** `/seen`: at what GitHub does not show. */
  readonly seen: readonly OwnersWord[];
  /** `/board ready`: at who can open the board. */
  readonly boardReady: readonly OwnersWord[];
}

/** What owners said that they looked at; where GitHub shows no owners, who administers. */
export function whenOwnersLooked(
  comments: ObservedAccessIssue["comments"],
  { owners, people }: Pick<AccessSeen, "owners" | "people">,
  readMarkdown: ReadMarkdown,
): OwnersWords {
  const asked = owners ?? people.filter(({ role }) => role === "admin").map(({ person }) => person);
  const theirs = comments.filter(({ by }) => asked.some((one) => isSamePerson(one, by)));
  const said = (is: (verb: string, words: string) => boolean) =>
    theirs.filter(({ text }) =>
      commandsIn(text, verbs, readMarkdown).some(
        ({ verb, words, isUnread }) => isUnread !== true && is(verb, words),
      ),
    );
  return {
    seen: said((verb) => verb === "seen"),
    boardReady: said((verb, words) => verb === "board" && /^ready\b/i.test(words)),
  };
}
