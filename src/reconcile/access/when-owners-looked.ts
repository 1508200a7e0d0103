import type { AccessSeen } from "../../domain/chapters/keeping-apart/access-seen.ts";
import { commandsIn } from "../../domain/kernel/commands-in.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { ObservedAccessIssue } from "../../ports/access-audit.ts";

const verb = "seen";

/** When owners said with `/seen` that they looked; where GitHub shows no owners, who administers. */
export function whenOwnersLooked(
  comments: ObservedAccessIssue["comments"],
  { owners, people }: Pick<AccessSeen, "owners" | "people">,
  readMarkdown: ReadMarkdown,
): readonly Instant[] {
  const asked = owners ?? people.filter(({ role }) => role === "admin").map(({ person }) => person);
  const isAsked = (by: Person) => asked.some((one) => isSamePerson(one, by));
  return comments
    .filter(({ by, text }) => isAsked(by) && saysSeen(text, readMarkdown))
    .map(({ at }) => at);
}

function saysSeen(text: string, readMarkdown: ReadMarkdown): boolean {
  return commandsIn(text, [verb], readMarkdown).some(
    (command) => command.verb === verb && command.isUnread !== true,
  );
}
