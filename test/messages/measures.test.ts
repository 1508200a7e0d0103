import { test } from "vitest";
import { Measure } from "../../src/domain/values/measure.ts";
import { measureInWords } from "../../src/domain/kernel/formatting/measures-in-words.ts";
import { matchesPage, type Entry } from "./page.ts";

const to = "reported-1";
const words = "the words that were agreed";

/** The measures there are, as a resolution writes them, and the ways to say each. */
const measures: Record<Measure["kind"], readonly object[]> = {
  "no-action": [
    ...["no-violation", "resolved-publicly", "mediated", "insufficient", "withdrawn"].map(
      (ground) => ({ ground }),
    ),
    { ground: "handled-elsewhere" },
    { ground: "handled-elsewhere", words: "the event's team asked them to leave" },
  ],
  mediation: [{ between: ["reporter-1", to] }],
  "public-reminder": [{ venue: "the mailing list" }],
  "private-reprimand": ["before", "with", "after"].map((tell) => ({ to, tell })),
  "public-reprimand": [
    { to, venue: "the chat" },
    { to, venue: "the chat", also: "the newsletter" },
  ],
  "apology-request": [
    { from: to, to: "reporter-1", manner: "private" },
    { from: to, to: "reporter-1", manner: "private", if_refused: "it is decided again" },
    {
      from: to,
      to: "reporter-1",
      manner: "public",
      strings: [{ what: "or leave the list", due: "2026-12-24" }],
    },
  ],
  hiatus: [
    { of: to, until: "2027-01-31", if_declined: "decide-again" },
    { of: to, until: "2027-01-31", if_declined: { "cooling-off": "2027-02-28" } },
  ],
  ban: [
    { of: to, spaces: ["github", "conference chat"], until: "2026-12-22" },
    { of: to, spaces: "all", permanent: true },
    { of: to, spaces: "all", condition: "they have spoken with a mentor" },
  ],
  muted: [
    { of: to, spaces: ["forum"], until: "2026-12-01" },
    { of: to, spaces: "all", permanent: true },
  ],
  "no-contact": [
    { of: to, words },
    { of: to, words, until: "2026-12-22", if_broken: "it is decided again" },
  ],
  "role-removed": [{ of: to, words }],
  "content-removed": [{ of: to, words }],
  other: [
    { of: to, words },
    { of: to, words, if_refused: "it is decided again" },
  ],
  "organisers-told": [{ of: to, organisers: "the event's team", words, until: "2027-11-22" }],
  lift: [{ order: "3f9c2a1e", words }],
};

test("each measure says in words what it said", async () => {
  const entries = Object.entries(measures).map(([kind, ways]): Entry => {
    const said = ways.map((way) => `- ${measureInWords(Measure.parse({ kind, ...way }))}`);
    return [kind, said.join("\n")];
  });
  await matchesPage("measures", entries);
});
