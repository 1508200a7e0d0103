import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadComment } from "../../src/adapters/github/observation/comment.ts";
import type { PullAnswer } from "../../src/adapters/github/observation/pull-answer.ts";
import { saidOnPulls } from "../../src/adapters/github/observation/said-on-pulls.ts";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { verbsElsewhere } from "../../src/domain/kernel/verbs-elsewhere.ts";
import { NodeId } from "../../src/domain/values/ids.ts";
import type { ObservedComment } from "../../src/ports/observation.ts";
import { hear } from "../../src/reconcile/hear/hear.ts";
import { hearCommands } from "../../src/reconcile/hear/hear-commands.ts";
import { hearOnPull } from "../../src/reconcile/hear/hear-on-pull.ts";
import { report } from "../domain/given.ts";
import { comment, observation } from "../fakes/observed.ts";
import { observedResolution } from "../fakes/observed-resolution.ts";
import { hearing, newSalt } from "../fakes/hearing.ts";
import { ourHash, ourSeal } from "../fakes/record-keys.ts";
import { runs } from "../property-runs.ts";

const registry = await loadCommands();
const letters = "abcdefghijklmnopqrstuvwxyz".split("");

type Slip = (before: string, after: string, letter: string) => string;

/** What fingers make of a verb: a letter too many, too few, another, two swapped. */
const slips: readonly Slip[] = [
  (before, after) => before + after,
  (before, after, letter) => `${before}${letter}${after}`,
  (before, after) => before + after.slice(1),
  (before, after, letter) => `${before}${letter}${after.slice(1)}`,
  (before, after) => `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
  (before, after) => before + after.toUpperCase(),
  (before, after) => (before + after).replaceAll("-", "_"),
  (before, after) => (registry.has(before + after) ? `${before}${after}1` : before + after),
];

const verb = fc
  .record({
    meant: fc.constantFrom(...registry.keys(), ...verbsElsewhere.keys()),
    slip: fc.constantFrom(...slips),
    place: fc.nat(20),
    letter: fc.constantFrom(...letters),
  })
  .map(({ meant, slip, place, letter }) => {
    const at = place % meant.length;
    return slip(meant.slice(0, at), meant.slice(at), letter);
  })
  // One or two letters are a mark of style to many, and a name begins and ends with a letter.
  .filter((typed) => /^[a-z][a-z_-]+[a-z]1?$/i.test(typed));

const dress = fc.constantFrom(
  ["/", ""],
  ["\u200E/", ""],
  ["\uFF0F", ""],
  ["\u2215", ""],
  ["**/", "**"],
  ["*/", "*"],
  ["__/", "__"],
  ["~~/", "~~"],
  ["***\uFF0F", "***"],
);
const before = fc.oneof(
  fc.constantFrom("", "Hello\n", "so:\n\n", "- ", "1. ", "  ", "> he said\n\n"),
  fc.constantFrom("# ", "so:\n### ", "- ## ", "- [ ] ", "1. [x] ", "a[^a]\n\n[^a]: "),
  fc.constantFrom("| a |\n| - |\n| ", "| a | b |\n| - | - |\n| c | ", "<div>\n", "<p>he</p> <p>"),
);
const after = fc.constantFrom("", " @mal", ": they said so", "! now", "\r\nand more", "\n\n> he");

const typed = fc
  .tuple(before, dress, verb, after)
  .map(([front, [open = "", close = ""], word, rest]) => `${front}${open}${word}${close}${rest}`);

const of = (body: string, mailed = false) =>
  hearCommands(comment({ body, viaEmail: mailed }), hearing(registry));
const onPull = (body: string, mailed = false) =>
  hearOnPull(comment({ body, viaEmail: mailed }), hearing(registry), { number: 1 });
const heardThere: readonly string[] = ["propose", "stand-aside"];

/** Wherever members write: a comment of the issue, or one of the three kinds there are on its pull request. */
const places = ["issue", "pull request", "review", "line of a review"] as const;

/** What is heard of a case in which that was written in one place, and nothing anywhere else. */
async function heardIn(place: (typeof places)[number], body: string, isMailed: boolean) {
  const one = comment({ id: NodeId.parse("IC_7"), body, viaEmail: isMailed });
  const written = new Map<ReadComment, ObservedComment>();
  const inPlace = (here: (typeof places)[number]): ReadComment[] => {
    if (here !== place) return [];
    const read = { id: one.id } as ReadComment;
    written.set(read, one);
    return [read];
  };
  const pull = {
    id: NodeId.parse("PR_1"),
    viewerDidAuthor: true,
    isCrossRepository: false,
    comments: { nodes: inPlace("pull request") },
    texts: { nodes: inPlace("review") },
    lines: { totalCount: place === "line of a review" ? 1 : 0 },
  } as PullAnswer;
  const { said } = await saidOnPulls(
    [pull],
    (read) => Promise.resolve(read.flatMap((answer) => written.get(answer) ?? [])),
    () => Promise.resolve({ said: inPlace("line of a review"), readBackTo: undefined }),
  );
  const seen = observation({
    comments: place === "issue" ? [one] : [],
    resolution: observedResolution({ said }),
  });
  const listening = { ...hearing(registry), newSalt, keyedHash: ourHash, addressSeal: ourSeal };
  return hear(seen, report.codeName, listening).filter(({ kind }) => kind === "command");
}

describe("whatever a member writes that looks like a command", () => {
  test.each(places)("is heard, mailed or not, where it is a comment of: %s", async (place) => {
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (body, isMailed) => {
        expect(await heardIn(place, body, isMailed)).not.toEqual([]);
        expect(await heardIn(place, "I see.", isMailed)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test("is followed or answered, and mailed it is answered", () => {
    fc.assert(
      fc.property(typed, (body) => {
        expect(of(body)).not.toEqual([]);
        expect(of(body, true)).toMatchObject([{ command: { refused: "said-by-mail" } }]);
      }),
      { numRuns: runs(500) },
    );
  });

  test("is followed or answered on a pull request and in a review, with one sentence", () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (body, mailed) => {
        const heard = onPull(body, mailed);
        expect(heard).toHaveLength(1);
        expect(heard[0]?.cause).toMatch(/^IC_1@pull/);
        const isToTheText = heard.every(
          ({ command, verb: said }) => "refused" in command || heardThere.includes(said),
        );
        expect(isToTheText).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  test("is silence in a quotation and in code", () => {
    fc.assert(
      fc.property(dress, verb, ([open = "", close = ""], word) => {
        const line = `${open}${word}${close}`;
        expect(of(`> ${line}`)).toEqual([]);
        expect(onPull(`> ${line}`)).toEqual([]);
        expect(of(`\`\`\`\n${line}\n\`\`\``)).toEqual([]);
        expect(of(`he wrote\n\n    ${line}`)).toEqual([]);
        expect(of(`> # ${line}\n> - [ ] ${line}`)).toEqual([]);
        expect(of(`<pre>\n${line}\n</pre>`)).toEqual([]);
        expect(of(`| \`${line}\` | b |\n| - | - |`)).toEqual([]);
      }),
    );
  });
});
