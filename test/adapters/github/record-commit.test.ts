import { describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, GitOid } from "../../../src/domain/values/ids.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { scriptedGitHub } from "./scripted-github.ts";

const root = GitOid.parse("a".repeat(40));
const head = "b".repeat(40);
const written = { commit: { oid: head, committedDate: "2026-11-22T17:00:00+01:00" } };
const stale = {
  type: "STALE_DATA",
  path: ["record"],
  message: `Expected branch to point to "${head}" but it did not. Pull and try again.`,
};
const taken = { type: "UNPROCESSABLE", path: ["branch"], message: "Reference already exists" };
const commit = {
  isSealed: false,
  codeName: CodeName.parse("amber-heron"),
  expectedHeadOid: root,
  files: [{ path: "record.yml", text: "---\nn: 1\nwords: grüß\n" }],
  message: "ReportReceived in amber-heron\n\nIssue: I_1\nStage: Reported\n",
};

function recording(opens: boolean, body: object) {
  const { github, asked } = scriptedGitHub({ Open: () => body, Record: () => body });
  const cases = createCaseRepository(github, () => undefined);
  return { asked, recorded: cases.record({ ...commit, opens }) };
}

describe("recording", () => {
  test("appends to the case's branch at the head it was decided on", async () => {
    const { asked, recorded } = recording(false, { data: { record: written } });
    expect(await recorded).toEqual({ headOid: head, committedAt: "2026-11-22T16:00:00Z" });
    expect(asked).toMatchObject([
      {
        operation: "Record",
        variables: {
          record: {
            branch: {
              repositoryNameWithOwner: "sandbox-org/conduct",
              branchName: "cases/amber-heron",
            },
            expectedHeadOid: root,
            message: {
              headline: "ReportReceived in amber-heron",
              body: "Issue: I_1\nStage: Reported",
            },
            fileChanges: {
              additions: [
                {
                  path: "record.yml",
                  contents: Buffer.from(commit.files[0]?.text ?? "").toString("base64"),
                },
              ],
            },
          },
        },
      },
    ]);
  });

  test("begins a case with its branch and its first commit in one request", async () => {
    const { asked, recorded } = recording(true, { data: { branch: {}, record: written } });
    expect(await recorded).toEqual({ headOid: head, committedAt: "2026-11-22T16:00:00Z" });
    expect(asked).toMatchObject([
      {
        operation: "Open",
        variables: {
          ref: { repositoryId: "R_conduct", name: "refs/heads/cases/amber-heron", oid: root },
        },
      },
    ]);
  });

  test("on a bare branch left behind by a run that died is a success", async () => {
    const body = { data: { branch: null, record: written }, errors: [taken] };
    expect(await recording(true, body).recorded).toMatchObject({ headOid: head });
  });

  test.each([
    ["the head moved on", false, { data: { record: null }, errors: [stale] }],
    ["the name is taken", true, { data: { branch: null, record: null }, errors: [taken, stale] }],
  ])("%s: somebody was first", async (_, opens, body) => {
    expect(await recording(opens, body).recorded).toBe("somebody-was-first");
  });

  test.each([
    ["the branch is gone", false, [{ ...stale, type: "NOT_FOUND", message: "No branch" }]],
    ["GitHub could not finish", false, [{ path: ["record"], message: "Something went wrong" }]],
  ])("%s: worth another look, but not at once", async (_, opens, errors) => {
    const { recorded } = recording(opens, { data: { record: null }, errors });
    await expect(recorded).rejects.toThrow(Transient);
  });

  test("that is not allowed throws, also where the branch was there already", async () => {
    const forbidden = { type: "FORBIDDEN", path: ["record"], message: "no" };
    const body = { data: { branch: null, record: null }, errors: [taken, forbidden] };
    await expect(recording(true, body).recorded).rejects.toThrow(Terminal);
  });

  test("of which GitHub says nothing throws", async () => {
    await expect(recording(false, { data: {} }).recorded).rejects.toThrow(Terminal);
  });
});
