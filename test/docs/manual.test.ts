import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * The manual's clauses, section by section and in its order: of each a few words that its row has
 * too. The manual itself is not ours to print here.
 */
const clauses: Readonly<Record<string, readonly string[]>> = {
  "About the manual": ["consistent and fair"],
  "The committee": [
    "responses to reports are managed by",
    "council vets and appoints",
    "interim committee",
    "whom a report involves",
  ],
  "Guidelines and principles": [
    "not taken lightly",
    "personal manner",
    "speak with people directly",
    "empathy",
    "several parties",
    "discussion broke down",
    "new members",
    "cultures and languages",
    "compassion",
    "mediation is a tool",
    "strictly voluntary",
    "somebody who can mediate",
    "agreement of the reporters",
    "agreement of those reported",
    "common agreement on all terms",
    "two weeks",
    "mediator engages",
    "all parties have vetted",
    "evaluates the result",
  ],
  "How the committee responds to reports": [
    "confirm receipt",
    "24 hours",
    "enough information",
    "behalf of the council",
    "what happened",
    "is a violation",
    "who is responsible",
    "goes on",
    "in writing",
    "deliberations are recorded",
    "archive",
    "current and future members",
    "justified request",
    "summarised",
    "within one week",
    "by when a resolution is expected",
  ],
  "Incident response": [
    "before consensus",
    "bans and blocks",
    "physical danger",
    "law enforcement",
    "speaking on behalf",
    "for review within 24 hours",
    "delegate",
    "organiser forwards",
  ],
  Resolutions: [
    "consensus",
    "deadlock",
    "no violation",
    "resolved publicly",
    "voluntary mediation",
    "remind publicly",
    "private reprimand",
    "copy to the group",
    "public reprimand",
    "same venue",
    "published elsewhere",
    "request for",
    "refuse further contact",
    "delivers this request",
    "strings",
    "agreed hiatus",
    "cooling-off",
    "permanent or temporary ban",
    "records of all bans",
    "before it is enacted",
    "is acceptable",
    "not required to act on",
    "reports to the council",
    "core team",
    "never publicly discuss",
    "public statements",
  ],
  "Conflicts of interest": ["notifies the others", "recuse"],
};

const docs = new URL("../../docs/", import.meta.url);
const page = readFileSync(new URL("manual.md", docs), "utf8");

interface Row {
  readonly section: string;
  readonly number: string;
  readonly says: string;
  readonly howFar: string;
  readonly metIn: string;
  readonly places: readonly URL[];
  readonly proofs: readonly URL[];
}

const rows = page.split(/^## /m).flatMap((part): readonly Row[] => {
  const [section = "", ...lines] = part.split("\n");
  return lines.flatMap((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [, number = "", says = "", howFar = "", metIn = "", places = "", proofs = ""] = cells;
    if (!/^M\d+$/.test(number)) return [];
    return [
      { section, number, says, howFar, metIn, places: linksIn(places), proofs: linksIn(proofs) },
    ];
  });
});

function linksIn(cell: string): readonly URL[] {
  return [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => new URL(path, docs));
}

/** Whether a test says that it is about this clause. */
function names(proof: URL, number: string): boolean {
  return new RegExp(`\\(.*\\b${number}\\b.*\\)`).test(readFileSync(proof, "utf8"));
}

describe("the enforcement manual, row by row", () => {
  test("is numbered from the first to the last", () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => `M${i + 1}`));
  });

  test.for(Object.entries(clauses))("has every clause of %s, in its order", ([section, keys]) => {
    const said = rows.filter((row) => row.section === section).map(({ says }) => says);
    const missing = keys.filter((key, i) => !said[i]?.toLowerCase().includes(key.toLowerCase()));
    expect(missing).toEqual([]);
    expect(said).toHaveLength(keys.length);
  });

  test("has no clause that nobody knows", () => {
    const known = Object.keys(clauses);
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(known);
    expect(page).not.toMatch(/not (yet )?built/i);
  });

  test("is what tests speak of, and no number stands for nothing", () => {
    const numbers = new Set(rows.map(({ number }) => number));
    const tests = readdirSync("test", { recursive: true, encoding: "utf8" });
    const stray = tests
      .filter((path) => path.endsWith(".test.ts"))
      .flatMap((path) => {
        const text = readFileSync(`test/${path}`, "utf8");
        const named = [...text.matchAll(/\((M\d+(?:, M\d+)*)\)"/g)];
        return named.flatMap(([, found = ""]) => found.split(", "));
      })
      .filter((number) => !numbers.has(number));
    expect(stray).toEqual([]);
  });
});

describe.for(rows)("$number", ({ number, howFar, metIn, places, proofs }) => {
  test("says how far it is kept, where it is met and where it lives", () => {
    expect(howFar).toMatch(/^\*\*(Kept|Asked|Outside)\*\*/);
    expect(metIn).not.toBe("");
    expect(places).not.toEqual([]);
    expect(places.filter((place) => !existsSync(place))).toEqual([]);
  });

  test("is proved by tests that carry its number", () => {
    expect(proofs).not.toEqual([]);
    expect(proofs.filter((proof) => !existsSync(proof) || !names(proof, number))).toEqual([]);
  });
});

test.for(rows.filter(({ howFar }) => howFar.startsWith("**Kept**")))(
  "$number is kept, and shown so in a running world",
  ({ proofs }) => {
    const stories = proofs.filter(({ pathname }) => pathname.includes("/test/scenarios/"));
    expect(stories.some((story) => readFileSync(story, "utf8").includes("startWorld"))).toBe(true);
  },
);
