import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import type { CaseRepository, SweptCase } from "../../../src/ports/case-repository.ts";
import { Transient } from "../../../src/ports/errors.ts";
import { prepareRepository, type PreparedRepository } from "./prepared-repository.ts";

const name = CodeName.parse("amber-heron");
const other = CodeName.parse("brisk-otter");

let there: PreparedRepository;
let cases: CaseRepository;
let issue: NodeId;
let number: number;

beforeAll(async () => {
  there = await prepareRepository();
  cases = createCaseRepository(there.github, () => there.board.project);
  const made = await there.as("bo", "POST", "/issues", {
    title: "an incident",
    body: "what happened",
    labels: ["report"],
  });
  issue = made.node_id;
  number = made.number;
}, 60_000);
beforeEach(async () => {
  await there.operations();
});
afterAll(async () => {
  await there.close();
});

async function observed() {
  const observation = await cases.observe(issue, [name, other], undefined, there.root);
  if (observation === undefined) throw new Error("the case is not there");
  return observation;
}

test("an issue that is not there, and an id of something else, are not observed", async () => {
  expect(
    await cases.observe(NodeId.parse("I_kwDOnothing"), [name], undefined, there.root),
  ).toBeUndefined();
  expect(await cases.observe(there.board.project, [name], undefined, there.root)).toBeUndefined();
});

describe.sequential("one case's life on a local GitHub, over HTTP", { shuffle: false }, () => {
  test("a new issue is observed in one request, with no record yet", async () => {
    const observation = await observed();
    expect(await there.operations()).toEqual(["ObserveCase"]);
    expect(observation).toMatchObject({
      issue: { title: "an incident", labels: ["report"], author: { login: "bo", kind: "user" } },
      records: [],
      card: undefined,
    });
  });

  test("a record is begun in one request, and only once", async () => {
    const begin = {
      codeName: name,
      expectedHeadOid: there.root,
      opens: true,
      isSealed: false,
      files: [{ path: "record.yml", text: "---\nn: 1\n" }],
      message: `ReportReceived in ${name}\n\nIssue: ${issue}\nStage: Reported\n`,
    };
    const recorded = await cases.record(begin);
    expect(recorded).toMatchObject({ headOid: expect.any(String) });
    expect(await cases.record(begin)).toBe("somebody-was-first");
    expect(await there.operations()).toEqual(["Open", "Open"]);
    const { records } = await observed();
    expect(records).toMatchObject([
      { codeName: name, sealed: false, files: [{ path: "record.yml", text: "---\nn: 1\n" }] },
    ]);
  });

  test("it grows from its head and from nowhere else", async () => {
    const [record] = (await observed()).records;
    const commit = {
      codeName: name,
      expectedHeadOid: record?.headOid ?? there.root,
      opens: false,
      isSealed: false,
      files: [{ path: "record.yml", text: "---\nn: 1\n---\nn: 2\n" }],
      message: `PartyTold in ${name}\n\nIssue: ${issue}\nStage: Under review\n`,
    };
    expect(await cases.record(commit)).toMatchObject({ headOid: expect.any(String) });
    expect(await cases.record(commit)).toBe("somebody-was-first");
    await expect(cases.record({ ...commit, codeName: other })).rejects.toThrow(Transient);
  });

  test("a commit whose answer got lost is found again, and not made twice", async () => {
    const [record] = (await observed()).records;
    const commit = {
      codeName: name,
      expectedHeadOid: record?.headOid ?? there.root,
      opens: false,
      isSealed: false,
      files: [{ path: "record.yml", text: "---\nn: 1\n---\nn: 2\n---\nn: 3\n" }],
      message: `PartyTold in ${name}\n\nIssue: ${issue}\nStage: Under review`,
    };
    await there.break({ operation: "Record", status: 502, after: true, times: 1 });
    await expect(cases.record(commit)).rejects.toThrow(Transient);
    expect(await cases.record(commit)).toBe("somebody-was-first");
    expect((await observed()).records[0]?.files).toEqual(commit.files);
  });

  test("a branch left bare by a run that died is taken over", async () => {
    await there.github.rest("set-up").request("POST /repos/{owner}/{repo}/git/refs", {
      owner: there.github.repository.owner,
      repo: there.github.repository.name,
      ref: `refs/heads/cases/${other}`,
      sha: there.root,
    });
    expect((await observed()).records).toMatchObject([{ codeName: name }, { files: [] }]);
    const recorded = await cases.record({
      codeName: other,
      expectedHeadOid: there.root,
      opens: true,
      isSealed: false,
      files: [{ path: "record.yml", text: "---\nn: 1\n" }],
      message: "ReportReceived\n\nIssue: I_gone\n",
    });
    expect(recorded).toMatchObject({ headOid: expect.any(String) });
  });

  test("everything is shown in two requests, and read back as it was shown", async () => {
    await there.as("ada", "POST", `/issues/${number}/assignees`, { assignees: ["dee"] });
    const before = await observed();
    expect(before.assignments).toMatchObject([
      { by: { login: "ada" }, assignee: { login: "dee" } },
    ]);
    const said = await there.as("ada", "POST", `/issues/${number}/comments`, { body: "/next" });
    await there.operations();
    await cases.show(issue, there.board, [
      { step: "set-title", title: name },
      { step: "add-labels", labels: ["overdue", "overdue: acknowledgement"] },
      { step: "unassign", people: before.issue.assignees.map(({ nodeId }) => nodeId) },
      { step: "react", comment: said.node_id, reaction: "EYES" },
      {
        step: "add-card",
        status: "Reported",
        decidedBy: "Committee",
        nextDeadline: "2026-11-23",
        overdue: null,
        waitsFor: null,
      },
      { step: "add-comment", body: "the state of the case" },
    ]);
    expect(await there.operations()).toEqual(["Show", "ShowCard"]);
    const after = await observed();
    expect(after.issue).toMatchObject({ title: name, firstTitle: "an incident", assignees: [] });
    expect(after.issue.labels.toSorted()).toEqual([
      "overdue",
      "overdue: acknowledgement",
      "report",
    ]);
    expect(after.card).toMatchObject({
      archived: false,
      status: "Reported",
      decidedBy: "Committee",
      nextDeadline: "2026-11-23",
      overdue: undefined,
    });
    expect(after.comments).toMatchObject([
      { body: "/next", ours: false, ourReactions: { eyes: true, confused: false } },
      { body: "the state of the case", ours: true, author: { kind: "bot" } },
    ]);
  });

  test("a card is changed and cleared, a comment edited in place, in one request", async () => {
    const { card, comments } = await observed();
    const status = comments.find(({ ours }) => ours);
    if (card === undefined || status === undefined) throw new Error("nothing was shown before");
    await there.operations();
    await cases.show(issue, there.board, [
      { step: "set-card", card: card.id, status: "Under review", nextDeadline: null, overdue: "x" },
      { step: "edit-comment", comment: status.id, body: "the new state" },
      { step: "remove-labels", labels: ["overdue"] },
    ]);
    expect(await there.operations()).toEqual(["Show"]);
    const after = await observed();
    expect(after.card).toMatchObject({
      status: "Under review",
      nextDeadline: undefined,
      overdue: "x",
    });
    expect(after.issue.labels).not.toContain("overdue");
    expect(after.comments.find(({ ours }) => ours)?.versions.map(({ text }) => text)).toEqual([
      "the state of the case",
      "the new state",
    ]);
  });

  test("an edited comment has its versions, with who made them", async () => {
    const said = await there.as("cy", "POST", `/issues/${number}/comments`, { body: "one" });
    await there.as("dee", "PATCH", `/issues/comments/${said.id}`, { body: "two" });
    const { comments } = await observed();
    const edited = comments.find(({ databaseId }) => databaseId === said.id);
    expect(edited?.versions).toMatchObject([
      { by: { login: "cy" }, text: "one" },
      { by: { login: "dee" }, text: "two" },
    ]);
  });

  test("a surplus comment is removed, twice without complaint", async () => {
    await cases.show(issue, there.board, [{ step: "add-comment", body: "surplus" }]);
    const surplus = (await observed()).comments.find(({ body }) => body === "surplus");
    if (surplus === undefined) throw new Error("nothing was shown before");
    const remove = { step: "delete-comment", comment: surplus.id } as const;
    await cases.show(issue, there.board, [remove]);
    await cases.show(issue, there.board, [remove]);
    expect((await observed()).comments.map(({ id }) => id)).not.toContain(surplus.id);
  });

  test("a sweep finds it in one request, with trailers and what is shown", async () => {
    await there.operations();
    const rows: SweptCase[] = [];
    for await (const page of cases.sweep(undefined, false, there.root)) rows.push(...page.cases);
    expect(await there.operations()).toEqual(["SweepPage"]);
    expect(rows).toMatchObject([
      {
        codeName: name,
        issue,
        shown: { title: name, card: { status: "Under review" }, assignees: [] },
      },
      { codeName: other, issue: "I_gone", shown: undefined },
    ]);
    expect(rows[0]?.trailers.get("Stage")).toBe("Under review");
    expect(rows[0]?.shown?.lastHeardFrom).toBeDefined();
  });

  test("comments beyond a page are read to the first, or as far as they were heard", async () => {
    for (let i = 0; i < 120; i += 1) {
      await there.as("ada", "POST", `/issues/${number}/comments`, { body: `comment ${i}` });
    }
    await there.operations();
    const all = await observed();
    expect(await there.operations()).toEqual(["ObserveCase", "CommentsBefore"]);
    const bodies = all.comments.map(({ body }) => body);
    expect(bodies).toContain("/next");
    expect(bodies.filter((body) => body.startsWith("comment "))).toHaveLength(120);
    expect(all.commentsReadBackTo).toBeUndefined();
  });

  test("two hundred cases are swept in three requests at most", async () => {
    for (let i = 0; i < 200; i += 1) {
      await there.as("bo", "POST", "/issues", { title: "report", body: "", labels: ["report"] });
    }
    await there.operations();
    const rows: SweptCase[] = [];
    for await (const page of cases.sweep(undefined, false, there.root)) rows.push(...page.cases);
    expect((await there.operations()).length).toBeLessThanOrEqual(3);
    expect(new Set(rows.map((row) => row.issue)).size).toBe(202);
  }, 60_000);
});
