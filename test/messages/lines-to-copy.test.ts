import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";
import { surroundingsOf } from "../../src/domain/chapters/deciding/surroundings.ts";
import { declarationIn } from "../../src/domain/committee/declaration.ts";
import { readProposal } from "../../src/domain/chapters/deciding/written-proposal.ts";
import { councilWords } from "../../src/domain/committee/council-words.ts";
import { commandsIn } from "../../src/domain/kernel/commands-in.ts";
import { GitOid, NodeId } from "../../src/domain/values/ids.ts";
import { numbersAsked } from "../../src/domain/numbers/numbers-asked.ts";
import { addMonths, Instant } from "../../src/domain/values/time.ts";
import { Finding } from "../../src/domain/chapters/reviewing/finding.ts";
import { whenOwnersLooked } from "../../src/reconcile/access/when-owners-looked.ts";
import { config, given, report, asks, bo, at, handle, mal } from "../domain/given.ts";
import { writing } from "../fakes/writing.ts";
import { registry } from "./told-case.ts";

const snapshots = "test/messages/snapshots";
const now = Instant.parse("2026-12-24T17:00:00Z");
const named = asks(bo, at("22 16:02"), {
  type: "NameParty",
  role: "reported",
  identity: { handle: handle(mal.login) },
});
const within = surroundingsOf(given([report, named]).state(), config, now);

/** Every whole command that is shown to people: in a block of code, or in code in a sentence. */
function linesIn(page: string): readonly string[] {
  const text = page.replaceAll(/^> ?/gm, "");
  const inSentences = [...text.matchAll(/(?<!`)`(\/[a-z][^`\n]* [^`\n]*)`(?!`)/g)];
  const blocks = [...text.matchAll(/^(`{3,})(?:text)?\n(\/[a-z][^]*?)\n\1$/gm)];
  return [
    ...inSentences.map(([, line = ""]) => line),
    ...blocks.flatMap(([, , block = ""]) => block.split(/\n(?=\/)/)),
  ];
}

const pages = readdirSync(snapshots, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(`${snapshots}/${name}`, "utf8"));
const lines = [...new Set(pages.flatMap(linesIn))].toSorted();

/** What a person fills in; the rest of the line stays as it is shown. */
const filled = (line: string) =>
  line
    .replace("<order>", "3f9c2a1e")
    .replaceAll(/\[\[[^\]\n]*\]\]/g, "as it was")
    .replaceAll(/@(?:login|mediator)\b/g, "@gil")
    .replaceAll("yes, no or unclear", "yes")
    .replaceAll("yes, no or unknown", "no")
    .replaceAll("the last day", "in 30 days")
    .replaceAll("words: what follows", "words: a course")
    .replace(
      /(?<=[:\d] |^\/(?:acknowledge|danger|note|disclose) )(?:how|why|what|whom|their|your|to whom|reason)\b[^\n}?]*$/m,
      "as it was",
    );

/** Who stands in a text that a snapshot shows of a longer one. */
const isQuoted = (line: string) => line.startsWith("/note @mal wrote again");

/** What an owner says on the issue `Comity: access`, which is no command of a case. */
function isOwnersWord(text: string): boolean {
  const said = [{ by: bo, at: now, text }];
  return whenOwnersLooked(said, { owners: [bo], people: [] }, readMarkdown).boardReady.length > 0;
}

/** What a councillor asks for in the council's own repository, in the year after. */
function isCouncillorsQuestion(text: string): boolean {
  const said = { id: NodeId.parse("IC_1"), by: bo, at: now, text };
  const [asked] = numbersAsked([said], [bo], addMonths(now, 1), readMarkdown);
  return asked !== undefined && !asked.answers.includes("names-no-year");
}

/** What a councillor says there, of a text by the beginning of its name. */
function isCouncillorsWord(text: string): boolean {
  const blob = /^\/(?:approve|object) ([0-9a-f]{10})\b/.exec(text)?.[1]?.padEnd(40, "0");
  if (blob === undefined) return false;
  const comments = [{ id: NodeId.parse("IC_1"), by: bo, at: now, text }];
  const shown = ["1".repeat(40), blob].map((one) => ({ blob: GitOid.parse(one), at: now }));
  return councilWords({ pull: 12, shown, comments }, readMarkdown).some(({ of }) => of === blob);
}

/** What somebody says who joins, in a place of their own. */
function isJoinersWord(text: string): boolean {
  const declaration = declarationIn(text, readMarkdown);
  return declaration !== undefined && declaration !== "unclear" && !text.includes("@login");
}

function outcomeOf(line: string): string {
  if (isOwnersWord(line) || isJoinersWord(line)) return "is read";
  if (isCouncillorsWord(line) || isCouncillorsQuestion(line)) return "is read";
  const [spoken, ...others] = commandsIn(line, registry.keys(), readMarkdown);
  if (!spoken || others.length > 0) return "is not one command";
  const read = registry.get(spoken.verb)?.read(spoken.words, now);
  if (!read || "refused" in read) return read?.refused ?? "is no command";
  if (read.type !== "ProposeResolution") return "is read";
  const proposal = readProposal(read.written, within, writing.readYaml);
  return "problems" in proposal ? JSON.stringify(proposal.problems) : "is read";
}

describe("every command that is shown to be copied", () => {
  test("is looked for", () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.some((line) => line.startsWith("/find\n"))).toBe(true);
    expect(lines.some((line) => line.startsWith("/propose\n"))).toBe(true);
  });

  test.for(lines.filter((line) => !isQuoted(line)))("is read once it is filled in: %s", (line) => {
    expect(outcomeOf(filled(line))).toMatch(/^is read$|no mediation has resolved/);
  });

  test.for(lines.filter((line) => filled(line) !== line))(
    "is not read as it stands where it is not: %s",
    (line) => {
      // Danger is heard whatever is said of it, and who mediates may be left open.
      const isHeard = line.startsWith("/danger what");
      expect(outcomeOf(line) === "is read").toBe(isHeard);
    },
  );

  test("asks for every answer of the manual where none is given", () => {
    const [skeleton = ""] = lines
      .filter((line) => line.startsWith("/find\n"))
      .toSorted((a, b) => b.length - a.length);
    expect(Finding.keyof().options.filter((key) => !skeleton.includes(`${key}: `))).toEqual([]);
  });
});
