import { describe, expect, test } from "vitest";
import { readDraft } from "../../../../src/adapters/letters/read-draft.ts";
import { ownDrafts } from "../../../../src/app/engine/own-drafts.ts";
import { draftProblems } from "../../../../src/domain/chapters/corresponding/committees-drafts.ts";

const problems = (text: string | null, name = "ban") =>
  draftProblems(`letters/${name}.md`, text, readDraft).map(
    ({ line, sentence }) => `${line}: ${sentence.split(/[.:]/)[0]}`,
  );

describe("a letter of the committee's own", () => {
  test.each([
    ["a word nobody fills in", "Hello,\n\nuntil {{untill}}", ['3: Nothing fills in "untill"']],
    ["one in a list", "{{#measures}}\n{{who}}\n{{/measures}}", ['2: Nothing fills in "who"']],
    ["a list that is none", "{{#people}}{{.}}{{/people}}", ['1: Nothing fills in "people"']],
    ["another file", "{{> header}}", ['1: Nothing fills in "> header"']],
    ["an unclosed word", "Hello,\n{{until", ["2: What is opened here is not closed"]],
    ["an unclosed list", "a\n{{#measures}}\n", ["3: What is opened here is not closed"]],
    ["no text", null, ["1: This is no text, or too long for a letter"]],
  ])("is refused with %s", (_, text, found) => {
    expect(problems(text)).toEqual(found);
  });

  test("is in order as Comity's own are", async () => {
    for (const [file, text] of await ownDrafts()) expect(problems(text, file)).toEqual([]);
    expect(problems("{{! a note }}{{=<% %>=}}<% until %> {{not one}}")).toEqual([]);
  });

  test("has the name of a letter; what stands beside them is nobody's business", () => {
    expect(problems("Hello", "bann")).toEqual(["1: No letter is called so"]);
    for (const name of ["report-page", "README"]) expect(problems("{{x}}", name)).toEqual([]);
    expect(draftProblems("letters/logo.png", null, readDraft)).toEqual([]);
  });
});
