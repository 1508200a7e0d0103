import {
  type ListedBan,
  type ListedPlace,
  placeListed,
} from "../domain/chapters/banning/listed-ban.ts";
import { yearFiled } from "../domain/chapters/banning/year-filed.ts";
import { list } from "../domain/kernel/formatting/people.ts";
import { utc } from "../domain/kernel/formatting/when.ts";
import type { Instant } from "../domain/values/time.ts";
import { wordsAt, wordsFor, type WordsOfSpaces } from "../domain/values/space-words.ts";

/**
 * `BANS.md`, and a page for each year whose bans ended long ago.
 *
 * @param there what stands beside them: a page of a year of which no ban is kept any more names nobody
 */
export function pagesOfBans(
  bans: readonly ListedBan[],
  words: WordsOfSpaces,
  now: Instant,
  there: readonly { readonly path: string }[] = [],
): readonly { readonly path: string; readonly text: string }[] {
  const years = new Map<number, readonly ListedBan[]>();
  const recent: ListedBan[] = [];
  for (const ban of bans) {
    const year = yearFiled(ban, now);
    if (year === undefined) recent.push(ban);
    else years.set(year, [...(years.get(year) ?? []), ban]);
  }
  const emptied = there
    .flatMap(({ path }) => /^BANS-(\d{4})\.md$/.exec(path)?.[1] ?? [])
    .map(Number)
    .filter((year) => !years.has(year));
  const newestFirst = [...years].toSorted(([a], [b]) => b - a);
  return [
    {
      path: "BANS.md",
      text: bansText(
        recent,
        words,
        newestFirst.map(([year]) => year),
      ),
    },
    ...newestFirst.map(([year, ended]) => {
      return { path: pageOf(year), text: bansOfYear(year, ended, words) };
    }),
    ...emptied.map((year) => ({ path: pageOf(year), text: bansOfYear(year, [], words) })),
  ];
}

function pageOf(year: number): string {
  return `BANS-${year}.md`;
}

function bansOfYear(year: number, ended: readonly ListedBan[], words: WordsOfSpaces): string {
  return [
    `# Bans that ended in ${year}`,
    `Comity writes this page from the register of bans and overwrites every other change. Those in force are in [BANS.md](BANS.md).`,
    ended.length > 0 ? endedTable(ended.toReversed(), words) : "None is kept any more.",
    "",
  ].join("\n\n");
}

/**
 * The register of bans for people to read, the newest first. It tells who is banned from where, since
 * when and until when, and neither why nor in which case.
 *
 * @param years that have a page of their own, the newest first
 */
export function bansText(
  bans: readonly ListedBan[],
  words: WordsOfSpaces,
  years: readonly number[] = [],
): string {
  const newestFirst = bans.toReversed();
  const running = newestFirst.filter(({ ended }) => !ended);
  const over = newestFirst.filter(({ ended }) => ended);
  return [
    "# Bans",
    "Comity writes this page from `bans.yml` and overwrites every other change. It says nothing of cases. `/review <order> lift: why` in the case that ordered a ban ends it.",
    "## Ordered and not ended",
    running.length > 0 ? runningTable(running, words) : "None.",
    ...(over.length > 0 ? ["## Ended", endedTable(over, words)] : []),
    ...(years.length > 0 ? ["## Ended more than a year ago", linksTo(years)] : []),
    "",
  ].join("\n\n");
}

function linksTo(years: readonly number[]): string {
  return years.map((year) => `- [in ${year}](${pageOf(year)})`).join("\n");
}

function runningTable(bans: readonly ListedBan[], words: WordsOfSpaces): string {
  const rows = bans.map((ban) => {
    const until = ban.until ? utc(ban.until) : "permanent";
    const asked = ban.lift_asked ? `${until}; another resolution lifts it` : until;
    return `| \`${ban.order}\` | ${who(ban)} | ${places(ban, words)} | ${utc(ban.from)} | ${asked} |`;
  });
  return [
    "| order | who | where | since | until |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function endedTable(bans: readonly ListedBan[], words: WordsOfSpaces): string {
  const rows = bans.flatMap((ban) => {
    if (!ban.ended) return [];
    const { at, because } = ban.ended;
    const row = [
      `\`${ban.order}\``,
      who(ban),
      places(ban, words),
      utc(ban.from),
      utc(at),
      why[because],
    ];
    return [`| ${row.join(" | ")} |`];
  });
  return [
    "| order | who | where | since | ended | because |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const why = {
  time: "its time was over",
  lifted: "it was lifted",
  reversed: "others reversed what one member had done alone",
  unratified: "nobody ratified what one member had done alone",
  paused: "it is paused while an appeal is heard",
} as const;

function who({ person }: ListedBan): string {
  return person ? `\`${person.login}\` (account ${person.id})` : "somebody without a known account";
}

function places({ places: all, ended }: ListedBan, words: WordsOfSpaces): string {
  return list(
    all.map(
      (place) =>
        `${placeListed(place)?.name ?? place.space ?? "elsewhere"}${whose(place)}${stands(place, ended, words)}`,
    ),
  );
}

/** An account of the space itself; on GitHub it stands under who. */
function whose({ account }: ListedPlace): string {
  return account === undefined ? "" : ` (account \`${account}\`)`;
}

function stands(listed: ListedPlace, ended: ListedBan["ended"], words: WordsOfSpaces): string {
  return `${listed.muted ? " (muted)" : ""}${howItStands(listed, ended, words)}`;
}

function howItStands(listed: ListedPlace, ended: ListedBan["ended"], words: WordsOfSpaces): string {
  const place = placeListed(listed);
  const { before, undone } = wordsFor(listed.muted ? "muted" : "removed", wordsAt(place, words));
  switch (listed.standing) {
    case "held":
      return ended ? " (not lifted yet)" : "";
    case "restricted-before":
    case "blocked-before":
      return ` (${ended ? before.after : before.during})`;
    case "ordered":
      if (!ended) return " (not carried out yet)";
      // What people were to do may have been done without a word of it.
      return place === undefined
        ? " (nobody said whether it was carried out)"
        : " (never carried out)";
    case "undone-by-hand":
      return " (lifted by hand)";
    case "account-gone":
      return ` (${undone["account-gone"]})`;
    case "failed":
      return " (could not be carried out)";
    case "over":
      return "";
  }
}
