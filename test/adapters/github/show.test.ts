import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { caseLabels } from "../../../src/domain/case/labels.ts";
import type { ShowStep } from "../../../src/ports/case-repository.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { caseNode, repository, viewer, root } from "./case-fixture.ts";
import { type Script, scriptedGitHub } from "./scripted-github.ts";
import { addCard, board, card, comment, issue } from "./show-fixtures.ts";

const done: Script = { Show: () => ({ data: {} }), ShowCard: () => ({ data: {} }) };
const title: ShowStep = { step: "set-title", title: "amber-heron" };
const reply = (body: string): ShowStep => ({ step: "add-comment", body });

function showing(steps: readonly ShowStep[], script: Script = done, onBoard = true) {
  const { github, asked } = scriptedGitHub(script);
  const cases = createCaseRepository(github, () => board.project);
  return { asked, cases, shown: cases.show(issue, onBoard ? board : undefined, steps) };
}

/** The mutations of each request, by name. */
function mutations(asked: readonly { text: string }[]): readonly (readonly string[])[] {
  return asked.map(({ text }) =>
    [...text.matchAll(/s\d+: (\w+)\(/g)].map(([, name]) => name ?? ""),
  );
}

describe("showing", () => {
  test("nothing asks nothing", async () => {
    const { asked, shown } = showing([]);
    await shown;
    expect(asked).toEqual([]);
  });

  test("is one request, comments last", async () => {
    const { asked, shown } = showing([
      reply("first"),
      title,
      { step: "react", comment, reaction: "CONFUSED" },
      { step: "set-card", card, status: "Under review", overdue: null },
    ]);
    await shown;
    expect(mutations(asked)).toEqual([
      [
        "updateIssue",
        "addReaction",
        "updateProjectV2ItemFieldValue",
        "clearProjectV2ItemFieldValue",
        "addComment",
      ],
    ]);
    expect(asked[0]?.variables["s2"]).toEqual({
      projectId: "PVT_1",
      itemId: "PVTI_1",
      fieldId: "PVTSSF_status",
      value: { singleSelectOptionId: "o2" },
    });
  });

  test("a new card gets its values in a second request, and nothing is cleared on it", async () => {
    const { asked, shown } = showing([addCard, reply("status")], {
      Show: () => ({ data: { s0: { item: { id: "PVTI_new" } }, s1: {} } }),
      ShowCard: () => ({ data: {} }),
    });
    await shown;
    expect(mutations(asked)).toEqual([
      ["addProjectV2ItemById", "addComment"],
      Array.from({ length: 3 }, () => "updateProjectV2ItemFieldValue"),
    ]);
    expect(asked[1]?.variables["s0"]).toMatchObject({ itemId: "PVTI_new" });
  });

  test("more than fits goes on in further requests of at most fifteen, comments still last", async () => {
    const steps = [reply("r"), ...Array.from({ length: 16 }, () => title), addCard];
    const { asked, shown } = showing(steps, {
      Show: () => ({ data: { s0: { item: { id: "PVTI_new" } } } }),
      ShowCard: () => ({ data: {} }),
    });
    await shown;
    const names = mutations(asked);
    expect(names.map((each) => each.length)).toEqual([15, 6]);
    expect(names[0]?.[0]).toBe("addProjectV2ItemById");
    expect(names[1]?.at(-1)).toBe("addComment");
  });

  test("labels are taken from the observation before, whatever their case", async () => {
    const { asked, cases } = showing([], {
      ...done,
      ObserveCase: () => {
        const labels = caseLabels.map(({ name }, i) => [`label${i}`, { id: `LA_${i}`, name }]);
        return {
          data: { viewer, node: caseNode({ repository: repository(Object.fromEntries(labels)) }) },
        };
      },
    });
    await cases.observe(issue, [], undefined, root);
    await cases.show(issue, board, [
      { step: "add-labels", labels: ["Overdue"] },
      { step: "remove-labels", labels: ["report", "no such label"] },
    ]);
    const overdue = caseLabels.findIndex(({ name }) => name === "overdue");
    expect(asked.at(-1)?.variables).toEqual({
      s0: { labelableId: "I_1", labelIds: [`LA_${overdue}`] },
      s1: { labelableId: "I_1", labelIds: ["LA_report"] },
    });
  });
});

describe("showing what cannot be shown", () => {
  test("a label that is not there: the other steps are tried, then set-up is called for", async () => {
    const { asked, shown } = showing([{ step: "add-labels", labels: ["overdue"] }, title]);
    await expect(shown).rejects.toThrow("a label is missing: set-up has to run");
    expect(mutations(asked)).toEqual([["updateIssue"]]);
  });

  test("a card without a board: the same", async () => {
    const { asked, shown } = showing([addCard, title], done, false);
    await expect(shown).rejects.toThrow("a board is missing: set-up has to run");
    expect(mutations(asked)).toEqual([["updateIssue"]]);
  });

  test("a refusal names the step and its type, after the card got its values", async () => {
    const { asked, shown } = showing([title, addCard], {
      Show: () => ({
        data: { s0: null, s1: { item: { id: "PVTI_new" } } },
        errors: [{ type: "FORBIDDEN", path: ["s0"], message: "mal may not" }],
      }),
      ShowCard: () => ({ data: {} }),
    });
    await expect(shown).rejects.toThrow(
      new Terminal("GitHub did not take: set-title (FORBIDDEN)", { route: "Show", status: 200 }),
    );
    expect(asked).toHaveLength(2);
  });

  test.each(["delete-comment", "react"] as const)(
    "%s of a comment that is gone is done",
    async (step) => {
      const gone = { type: "NOT_FOUND", path: ["s0"], message: "no such node" };
      const { shown } = showing([{ step, comment, reaction: "EYES" }], {
        Show: () => ({ data: { s0: null }, errors: [gone] }),
      });
      expect(await shown).toBeUndefined();
    },
  );

  test("what changed since it was observed is worth another look", async () => {
    const gone = { type: "NOT_FOUND", path: ["s0"], message: "no such node" };
    const { shown } = showing([{ step: "edit-comment", comment, body: "x" }], {
      Show: () => ({ data: { s0: null }, errors: [gone] }),
    });
    await expect(shown).rejects.toThrow(Transient);
  });

  test("a card or a field that is gone is for set-up to mend", async () => {
    const gone = { type: "NOT_FOUND", path: ["s0"], message: "no such node" };
    const { shown } = showing([{ step: "set-card", card, status: "Closed" }], {
      Show: () => ({ data: { s0: null }, errors: [gone] }),
    });
    await expect(shown).rejects.toThrow(Terminal);
  });

  test("a document GitHub does not understand is Terminal", async () => {
    const { shown } = showing([title], { Show: () => ({ errors: [{ message: "Parse error" }] }) });
    await expect(shown).rejects.toThrow(Terminal);
  });
});
