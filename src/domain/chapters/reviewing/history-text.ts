import type { AskedFor, History, PastMeasure } from "./history.ts";
import { list } from "../../kernel/formatting/people.ts";
import { apart, utcDay } from "../../kernel/formatting/when.ts";
import type { Instant } from "../../values/time.ts";

/** Of a case that came into a room before the question was answered. */
export const noHistoryInRoom =
  "What was decided before is not said here: this case has a room of its own by now, and who reads here may not read every other case.";

/**
 * What was decided before, by code names, kinds and days. The same frame whatever is left out, so that
 * nobody sees whether anything is.
 */
export function historyText(
  { theirs, similar }: History,
  { party, proposed, state, now }: AskedFor,
): string {
  const isKnown = state.parties.some(({ ref, person }) => ref === party && person !== undefined);
  const measured = theirs.map(
    ({ name, decided }) => `- \`${name}\`: ${list(decided.map((one) => measureOfThem(one, now)))}`,
  );
  const others = similar.map(
    ({ name, decidedAt, decided }) =>
      `- \`${name}\`, ${utcDay(decidedAt)}: ${list(decided.map(withLength))}`,
  );
  return [
    `**Decided before about ${party}:**`,
    isKnown
      ? listed(measured)
      : `Comity cannot look, since no account of ${party} on GitHub is known here.`,
    `**Decided in similar cases,** with the same finding as far as there is one here${proposed.length > 0 ? ", and one of the kinds of measures that are proposed" : ""}:`,
    listed(others),
    "Named is only what everybody who reads this may read: cases of this repository in which a violation was found, among the twenty that changed last once something was decided. Cases in rooms, cases that somebody here is out of or part of, and cases whose time to be kept is over are left out whether there are any or not, so an empty list proves nothing. `BANS.md` on the branch `register` has every ban. None of this goes into a resolution: this case is decided by what happened in it.",
  ].join("\n\n");
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join("\n") : "Nothing that can be named here.";
}

function measureOfThem(
  { kind, orderedAt, until, without, endedAt }: PastMeasure,
  now: Instant,
): string {
  const from = `\`${kind}\`, ${utcDay(orderedAt)}`;
  const end = endedAt ?? (until !== undefined && until <= now ? until : undefined);
  if (end !== undefined) return `${from} (over since ${utcDay(end)})`;
  if (until !== undefined) return `${from} (until ${utcDay(until)})`;
  return without === undefined ? from : `${from} (${without})`;
}

function withLength({ kind, orderedAt, until, without }: PastMeasure): string {
  if (until !== undefined) return `\`${kind}\` for ${apart(orderedAt, until)}`;
  return without === undefined ? `\`${kind}\`` : `\`${kind}\` ${without}`;
}
