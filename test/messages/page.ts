import { expect } from "vitest";
import { fenced } from "../../src/domain/kernel/formatting/fenced.ts";

/** The snapshots beside those of the typical cases: each is one page for a reviewer to read. */
export const pages = [
  "access",
  "actions",
  "answers",
  "appointments",
  "bans",
  "board",
  "by-mail",
  "by-the-web",
  "called-council",
  "changed-files",
  "combinations",
  "command-line",
  "config-problems",
  "configuration",
  "consensus-check",
  "dates",
  "decisions",
  "frozen",
  "history",
  "how-long-a-case-is-kept",
  "joining",
  "letters",
  "mails",
  "measures",
  "naming",
  "next-steps",
  "notices",
  "other-checks",
  "people",
  "proposal-problems",
  "preview",
  "pull-requests",
  "refusals",
  "rooms",
  "statistics",
] as const;
type Page = (typeof pages)[number];

/** When a text is read, and the text. */
export type Entry = readonly [heading: string, text: string];

/** A page of texts in Markdown, each quoted below its heading, is what its snapshot says. */
export async function matchesPage(page: Page, entries: readonly Entry[]): Promise<void> {
  await matches(
    page,
    entries.map(([heading, text]) => [
      heading,
      text
        .trimEnd()
        .replaceAll(/^(?=.)/gm, "> ")
        .replaceAll(/^$/gm, ">"),
    ]),
  );
}

/** The same for texts without Markdown, such as mails. */
export async function matchesPlainPage(page: Page, entries: readonly Entry[]): Promise<void> {
  await matches(
    page,
    entries.map(([heading, text]) => [heading, fenced(text.trimEnd())]),
  );
}

async function matches(page: Page, entries: readonly Entry[]): Promise<void> {
  const headings = entries.map(([heading]) => heading);
  expect(headings.filter((one, i) => headings.indexOf(one) !== i)).toEqual([]);
  const sections = entries.map(([heading, text]) => `## ${heading}\n\n${text}`);
  const title = page.charAt(0).toUpperCase() + page.slice(1).replaceAll("-", " ");
  await expect(`${[`# ${title}`, ...sections].join("\n\n")}\n`).toMatchFileSnapshot(
    `./snapshots/${page}.md`,
  );
}
