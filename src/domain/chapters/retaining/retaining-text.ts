import type { RetainingView } from "./retaining-state.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import { utc, utcDay } from "../../kernel/formatting/when.ts";
import type { Sha256 } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";
import { addMonths, dayOf, type Instant } from "../../values/time.ts";

/** To those who decide, a month before. */
export function forgettingNotice(
  people: readonly Person[],
  { forgetAt, byComity }: { readonly forgetAt: Instant; readonly byComity?: true | undefined },
): string {
  const later = dayOf(addMonths(forgetAt, 12));
  const who = byComity ? "Comity takes" : "an owner of the organisation may take";
  const wholly = byComity
    ? " Nothing brings it back. What stays is what nobody can take away: mails that were sent, copies that people made and, of a case that is not in a room of its own, commits for whoever knows their id."
    : "";
  return `${mentioned(people)}: the time for which this case is kept ends on ${utcDay(forgetAt)}. After it ${who} away what was reported, said, decided and recorded in it.${wholly} Whoever still needs it asks for longer, and another agrees with \`/second\`:\n\n\`\`\`text\n/keep until ${later}: why\n\`\`\``;
}

/** In place of a comment that was deleted. */
export function redactedNotice(wroteAt: Instant, hash: Sha256): string {
  return `A comment of ${utc(wroteAt)} was taken out of this thread, as two members agreed. Its keyed hash stays: \`${hash}\`. A command in it counts as before, and what it put on the record stays there. What GitHub mailed of it, and copies that people made, stay with whoever has them.`;
}

/** In the status comment: until when it is kept, where that was said. */
export function keptText({ keptFor, announced, closed }: RetainingView): string | undefined {
  const lines = [
    ...(keptFor ? [`Kept at least until ${utcDay(keptFor)}, as two members agreed.`] : []),
    ...(closed && announced && (keptFor === undefined || keptFor <= announced.forgetAt)
      ? [
          `**Kept until ${utcDay(announced.forgetAt)}:** \`/keep until ${dayOf(addMonths(announced.forgetAt, 12))}: why\` keeps it longer.`,
        ]
      : []),
  ];
  return lines.length > 0 ? lines.join(" ") : undefined;
}
