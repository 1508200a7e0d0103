import { z } from "zod";
import {
  connectGitHub,
  type GitHub,
} from "../../../src/adapters/github/connection/connect-github.ts";
import { wholeData } from "../../../src/adapters/github/connection/graphql-fault.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { caseLabels } from "../../../src/domain/case/labels.ts";
import { decidingBodies, stages } from "../../../src/domain/values/stage.ts";
import { instantOf } from "../../../src/domain/values/time.ts";
import { Board } from "../../../src/ports/board.ts";
import { type Sandbox, startSandbox } from "sandbox";
import { privateKey } from "../../world/private-key.ts";
import { worldBegins } from "../../world/world-begins.ts";

const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** What tests need of an issue or a comment; a comment has no number. */
const Created = z.object({ node_id: NodeId, id: z.int(), number: z.int().default(0) });
const Requests = z.array(z.object({ by: z.string().nullable(), operation: z.string().nullable() }));

/** A local GitHub whose case repository has a root, labels and a board, and the way to it. */
export interface PreparedRepository {
  readonly sandbox: Sandbox;
  readonly github: GitHub;
  readonly root: GitOid;
  readonly board: Board;
  /** A request of one of the cast to the case repository. */
  as(login: string, method: string, path: string, body?: object): Promise<z.infer<typeof Created>>;
  /** The operations asked for since the last time. */
  operations(): Promise<readonly string[]>;
  /** Breaks requests of the app, as `POST /_sandbox/faults` says it. */
  break(fault: object): Promise<void>;
  close(): Promise<void>;
}

export async function prepareRepository(): Promise<PreparedRepository> {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey });
  const { org, repo, appId } = sandbox.facts;
  const github = connectGitHub({
    baseUrl: sandbox.url,
    fetch: (...args) => fetch(...args),
    clock: { now: () => instantOf(sandbox.now().getTime()), wakeAt: () => () => {} },
    wallTime: Date.now,
    app: { id: appId, privateKey },
    repository: { owner: org, name: repo },
  });
  const rest = github.rest("set-up");
  const at = { owner: org, repo };
  const { data: commit } = await rest.request("POST /repos/{owner}/{repo}/git/commits", {
    ...at,
    message: "The root of every record",
    tree: emptyTree,
    parents: [],
  });
  await rest.request("POST /repos/{owner}/{repo}/git/refs", {
    ...at,
    ref: "refs/tags/comity-root",
    sha: commit.sha,
  });
  for (const { name, color, description } of caseLabels) {
    await rest.request("POST /repos/{owner}/{repo}/labels", { ...at, name, color, description });
  }
  for (const username of ["ada", "bo", "cy"]) {
    const route = "PUT /repos/{owner}/{repo}/collaborators/{username}";
    await rest.request(route, { ...at, username, permission: "triage" });
  }
  return {
    sandbox,
    github,
    root: GitOid.parse(commit.sha),
    board: await makeBoard(github),
    async as(login, method, path, body) {
      const response = await fetch(`${sandbox.url}/repos/${org}/${repo}${path}`, {
        method,
        headers: { authorization: `token sandbox-${login}`, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return Created.parse(answer);
    },
    async operations() {
      const response = await fetch(`${sandbox.url}/_sandbox/requests`);
      const requests = Requests.parse(await response.json());
      await fetch(`${sandbox.url}/_sandbox/requests`, { method: "DELETE" });
      return requests
        .filter(({ by }) => by === "comity[bot]")
        .map(({ operation }) => operation ?? "REST");
    },
    async break(fault) {
      const fail = [{ by: "comity[bot]", match: "POST /graphql", ...fault }];
      await fetch(`${sandbox.url}/_sandbox/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ fail }),
      });
    },
    close: () => sandbox.close(),
  };
}

const options = z.array(z.object({ id: z.string(), name: z.string() }));
const Field = z.object({ id: NodeId, options: options.default([]) });
const Owner = z.object({ organization: z.object({ id: z.string() }) });
const Made = z.object({ board: z.object({ projectV2: z.object({ id: NodeId, field: Field }) }) });
const Furnished = z.record(z.string(), z.object({ projectV2Field: Field }));

/** The board as set-up makes it, in as few words as possible. */
async function makeBoard({ graphql, repository }: GitHub): Promise<Board> {
  const ask = async <Shape extends z.ZodType>(
    shape: Shape,
    operation: string,
    text: string,
    variables: object,
  ) => {
    const answer = await graphql("set-up", { operation, text, variables: { ...variables } });
    return shape.parse(wholeData(answer, operation));
  };
  const { organization } = await ask(
    Owner,
    "Owner",
    "query Owner($login: String!) { organization(login: $login) { id } }",
    { login: repository.owner },
  );
  const made = await ask(Made, "CreateBoard", createBoard, {
    project: { ownerId: organization.id, title: "Conduct cases" },
  });
  const { id: projectId, field } = made.board.projectV2;
  const { status, by, deadline, overdue } = await ask(Furnished, "FurnishBoard", furnishBoard, {
    status: { fieldId: field.id, singleSelectOptions: stages.map(option) },
    by: {
      projectId,
      dataType: "SINGLE_SELECT",
      name: "Decided by",
      singleSelectOptions: decidingBodies.map(option),
    },
    deadline: { projectId, dataType: "DATE", name: "Next deadline" },
    overdue: { projectId, dataType: "TEXT", name: "Overdue" },
  });
  return Board.parse({
    project: projectId,
    status: choice(status?.projectV2Field),
    decidedBy: choice(by?.projectV2Field),
    nextDeadline: deadline?.projectV2Field.id,
    overdue: overdue?.projectV2Field.id,
  });
}

function option(name: string) {
  return { name, color: "GRAY", description: "" };
}

function choice(field: z.infer<typeof Field> | undefined) {
  const byName = field?.options.map(({ id, name }) => [name, id]) ?? [];
  return { field: field?.id, options: Object.fromEntries(byName) };
}

const createBoard = `mutation CreateBoard($project: CreateProjectV2Input!) {
  board: createProjectV2(input: $project) {
    projectV2 { id field(name: "Status") { ... on ProjectV2SingleSelectField { id } } }
  }
}`;

const furnishBoard = `mutation FurnishBoard(
  $status: UpdateProjectV2FieldInput!, $by: CreateProjectV2FieldInput!
  $deadline: CreateProjectV2FieldInput!, $overdue: CreateProjectV2FieldInput!
) {
  status: updateProjectV2Field(input: $status) { projectV2Field { ...Made } }
  by: createProjectV2Field(input: $by) { projectV2Field { ...Made } }
  deadline: createProjectV2Field(input: $deadline) { projectV2Field { ...Made } }
  overdue: createProjectV2Field(input: $overdue) { projectV2Field { ...Made } }
}
fragment Made on ProjectV2FieldConfiguration {
  ... on ProjectV2Field { id }
  ... on ProjectV2SingleSelectField { id options { id name } }
}`;
