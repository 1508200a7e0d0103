import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import type { CaseObservation } from "../../../src/ports/observation.ts";
import { blob, caseNode, commit, recordRef, repository, viewer, root } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";

async function observed(changes: Record<string, unknown>): Promise<CaseObservation> {
  const node = caseNode(changes);
  const { github } = scriptedGitHub({ ObserveCase: () => ({ data: { viewer, node } }) });
  const cases = createCaseRepository(github, () => undefined);
  const names = [CodeName.parse("amber-heron")];
  const observation = await cases.observe(NodeId.parse("I_1"), names, undefined, root);
  if (observation === undefined) throw new Error("nothing was observed");
  return observation;
}

describe("observing a record", () => {
  test("reads its files in order of their numbers and nothing else of the branch", async () => {
    const names = [".gitattributes", "record-10.yml", "record-2.yml", "record.yml", "record-x.yml"];
    const open0 = recordRef(names.map((file) => ({ name: file, object: blob(file) })));
    const { records } = await observed({ repository: repository({ open0 }) });
    expect(records).toEqual([
      {
        codeName: "amber-heron",
        sealed: false,
        refId: "REF_1",
        headOid: "b".repeat(40),
        headCommittedAt: "2026-11-22T15:40:00Z",
        files: ["record.yml", "record-2.yml", "record-10.yml"].map((path) => ({
          path,
          text: path,
        })),
        truncated: false,
        people: undefined,
        otherFiles: ["record-x.yml"],
        commits: [
          {
            oid: "b".repeat(40),
            byApp: true,
            signedByGitHub: true,
            parents: ["a".repeat(40)],
            mergedInto: [],
          },
        ],
        heardUntil: new Map(),
        issueNamed: "I_1",
      },
    ]);
  });

  test("reads who is who, and as nothing what is no file or too long", async () => {
    const people = async (object: unknown) => {
      const open0 = recordRef([{ name: "PEOPLE.md", object }]);
      return (await observed({ repository: repository({ open0 }) })).records[0];
    };
    const whole = blob("PEOPLE.md");
    expect(await people(whole)).toMatchObject({ people: "PEOPLE.md", otherFiles: [] });
    expect(await people({ ...whole, isTruncated: true })).toMatchObject({
      people: "",
      truncated: false,
    });
    expect(await people({})).toMatchObject({ people: "" });
  });

  test.each([
    ["an address of somebody else", { author: { email: "dee@example.org" } }, { byApp: false }],
    [
      "an address that only begins alike",
      { author: { email: "77+comity[bot]@users.noreply.github.com.example.org@evil" } },
      { byApp: false },
    ],
    [
      "another bot's address",
      { author: { email: "7+comity[bot]@users.noreply.github.com" } },
      { byApp: false },
    ],
    ["no author", { author: null }, { byApp: false }],
    ["no signature", { signature: null }, { signedByGitHub: false }],
    [
      "a member's own signature",
      { signature: { isValid: true, wasSignedByGitHub: false } },
      { signedByGitHub: false },
    ],
    [
      "a signature that does not fit",
      { signature: { isValid: false, wasSignedByGitHub: true } },
      { signedByGitHub: false },
    ],
    [
      "two parents",
      { parents: { nodes: [{ oid: "1".repeat(40) }, { oid: "2".repeat(40) }] } },
      {
        parents: ["1".repeat(40), "2".repeat(40)],
      },
    ],
    [
      "a merged pull request, and one that is open",
      {
        associatedPullRequests: {
          totalCount: 2,
          nodes: [
            { merged: true, baseRefName: "cases/amber-heron" },
            { merged: false, baseRefName: "main" },
          ],
        },
      },
      { mergedInto: ["cases/amber-heron"] },
    ],
    [
      "more pull requests than GitHub lists, behind which a merged one may stand",
      {
        associatedPullRequests: {
          totalCount: 2,
          nodes: [{ merged: false, baseRefName: "main" }],
        },
      },
      { mergedInto: "unknown" },
    ],
  ])("sees a commit with %s as it is", async (_, changes, seen) => {
    const open0 = recordRef([], [commit(changes)]);
    const { records } = await observed({ repository: repository({ open0 }) });
    expect(records[0]?.commits[0]).toMatchObject(seen);
  });

  test("takes nobody else's word for the issue a record is about", async () => {
    const forged = commit({ signature: null, message: "x\n\nIssue: I_other" });
    const open0 = recordRef([], [forged, commit()]);
    const { records } = await observed({ repository: repository({ open0 }) });
    expect(records[0]?.issueNamed).toBe("I_1");
  });

  test("finds a sealed one, and a branch that still stands at the root", async () => {
    const closed0 = recordRef([]);
    const { records } = await observed({ repository: repository({ closed0 }) });
    expect(records).toMatchObject([{ sealed: true, files: [], truncated: false }]);
  });

  test.each([
    ["cut off", { byteSize: 600_000, isTruncated: true, text: "---" }],
    ["not text", { byteSize: 3, isTruncated: false, text: null }],
    ["not byte for byte", { byteSize: 4, isTruncated: false, text: "---" }],
    ["a folder", {}],
  ])("says when a file is %s", async (_, object) => {
    const open0 = recordRef([{ name: "record.yml", object }]);
    const { records } = await observed({ repository: repository({ open0 }) });
    expect(records[0]?.truncated).toBe(true);
  });

  test("says where the register stands", async () => {
    const register = { target: { oid: "c".repeat(40) } };
    const whole = await observed({ repository: repository({ register }) });
    expect(whole.registerHead).toBe("c".repeat(40));
    expect((await observed({})).registerHead).toBeUndefined();
  });
});
