import { describe, expect, test } from "vitest";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";

describe("what is written to propose", () => {
  test("is a list of measures as it stands", () => {
    expect(proposalIn("- { kind: ban }")).toEqual({ form: "measures", text: "- { kind: ban }\n" });
  });

  test.for(["```yaml", "~~~ yml", "```", "````yaml"])("is what stands in a block %s", (fence) => {
    const close = /^[`~]+/.exec(fence)?.[0];
    expect(proposalIn(`as we said:\n${fence}\n- a\n- b\n${close}\nthanks`)).toEqual({
      form: "measures",
      text: "- a\n- b\n",
    });
  });

  test("is the whole file in a block marked markdown, with blocks of its own inside", () => {
    const words = "````markdown\n---\ncase: x\n---\n```yaml\n- a\n```\n````";
    expect(proposalIn(words)).toEqual({
      form: "file",
      text: "---\ncase: x\n---\n```yaml\n- a\n```\n",
    });
  });

  test("may lack the end of its block", () => {
    expect(proposalIn("```md\n---\n")).toEqual({ form: "file", text: "---\n\n" });
  });

  test.for(["", "  \n", "```yaml\n```"])("is not nothing: %j", (words) => {
    expect(proposalIn(words)).toBeUndefined();
  });

  test("is read quickly, however long", () => {
    const long = "`".repeat(30_000) + "\n".repeat(30_000);
    expect(proposalIn(long)).toBeUndefined();
  });
});
