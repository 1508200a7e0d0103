import { expect } from "vitest";
import { createIssue } from "../../src/model/issues.ts";
import { ask, caseDocuments } from "./ask.ts";
import { modelWorld } from "./model-world.ts";

const option = (name: string) => ({ name, color: "GRAY", description: "" });

const file = (text: string) => ({
  additions: [{ path: "record.yml", contents: Buffer.from(text).toString("base64") }],
});

/** A world with set-up done and one case opened by ada, driven only through the documents. */
export async function openCase() {
  const made = modelWorld();
  const { world, steward, ada, repository, org, root } = made;
  const run = async (name: string, variables: Record<string, unknown>) => {
    const answer = await ask(world, steward, caseDocuments, variables, name);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  await ask(
    world,
    steward,
    `mutation($r: ID!) { createLabel(input: { repositoryId: $r, name: "report", color: "5319e7" }) { label { id } } }`,
    { r: repository.nodeId },
  );
  await ask(
    world,
    steward,
    `mutation($i: CreateRefInput!) { createRef(input: $i) { ref { id } } }`,
    { i: { repositoryId: repository.nodeId, name: "refs/tags/steward-root", oid: root } },
  );
  const created = await run("CreateBoard", {
    project: { ownerId: org.nodeId, title: "Conduct cases" },
  });
  const { board } = created;
  const projectId = board.projectV2.id;
  const field = board.projectV2.field;
  const furnished = await run("FurnishBoard", {
    status: {
      fieldId: field.id,
      singleSelectOptions: [
        { ...option("Reported"), id: field.options[0].id },
        option("Under review"),
      ],
    },
    deadline: { projectId, dataType: "DATE", name: "Next deadline" },
    overdue: { projectId, dataType: "TEXT", name: "Overdue" },
    decidedBy: {
      projectId,
      dataType: "SINGLE_SELECT",
      name: "Decided by",
      singleSelectOptions: [option("Committee")],
    },
    link: { projectId, repositoryId: repository.nodeId },
  });
  const issue = createIssue(world, ada, repository, {
    title: "Something happened",
    body: "words",
    labels: [...repository.labels.values()].filter(({ name }) => name === "report"),
    assignees: [ada.account],
  });
  const branch = {
    repositoryNameWithOwner: "sandbox-org/conduct",
    branchName: "cases/amber-heron",
  };
  const opened = await run("Open", {
    ref: { repositoryId: repository.nodeId, name: "refs/heads/cases/amber-heron", oid: root },
    record: {
      branch,
      expectedHeadOid: root,
      message: { headline: "ReportReceived", body: `Issue: ${issue.nodeId}` },
      fileChanges: file("---\nn: 1\n"),
    },
  });
  const names = { open0: "refs/heads/cases/amber-heron", closed0: "refs/heads/closed/amber-heron" };
  const observe = () =>
    run("ObserveCase", {
      issue: issue.nodeId,
      cold: false,
      withPull: true,
      resolution: "resolution/amber-heron",
      appId: 1,
      ...names,
    });
  return { ...made, run, observe, issue, projectId, field, furnished, opened, branch, file };
}
