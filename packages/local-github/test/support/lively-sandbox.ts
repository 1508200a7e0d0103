import type { RunningGitHub } from "../../src/start-local-github.ts";
import { withProposal } from "./proposal.ts";
import { startReceiver } from "./receiver.ts";
import { conduct } from "./with-sandbox.ts";

const now = Date.now();
/** Real time stands still, and sandbox time with it. */
export const stands = { wall: () => now };

/** A sandbox with something of everything a GitHub has to remember, deleted things too. */
export async function livelySandbox() {
  const there = await withProposal({ ...stands, webhooksUrl: (await startReceiver()).url });
  const { head, pull, approve } = there;
  const done = async (asked: ReturnType<typeof there.owen>) => {
    const { status, body } = await asked;
    if (status >= 300 || body?.errors) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const owen = (...asked: Parameters<typeof there.owen>) => done(there.owen(...asked));
  const bot = (...asked: Parameters<typeof there.bot>) => done(there.bot(...asked));
  const ada = (...asked: Parameters<typeof there.owen>) => done(there.as("ada")(...asked));

  await done(approve("ada"));
  await done(approve("bo", "COMMENT", "Hm."));
  await bot("POST", `${conduct}/check-runs`, { name: "check", head_sha: head });
  await bot("POST", `${conduct}/statuses/${head}`, { state: "success" });
  await bot("PATCH", pull, { title: "amber-heron, once more" });
  await owen("POST", `${conduct}/labels`, { name: "report", color: "ff0000" });
  const filed = { body: "@ada look", labels: ["report"], assignees: ["ada"] };
  for (const title of ["A", "B", "C"]) await owen("POST", `${conduct}/issues`, { ...filed, title });
  await ada("POST", `${conduct}/issues/3/comments`, { body: "I do" });
  await ada("PATCH", `${conduct}/issues/3`, { state: "closed" });
  const query = (text: string) => ({ query: `mutation { ${text} }` });
  const { node_id } = await owen("GET", `${conduct}/issues/2`);
  await owen(
    "POST",
    "/graphql",
    query(`deleteIssue(input: { issueId: "${node_id}" }) { clientMutationId }`),
  );
  for (const name of ["kept", "gone"]) {
    await owen("POST", "/orgs/sandbox-org/repos", { name, private: true, auto_init: true });
  }
  await owen("DELETE", "/repos/sandbox-org/gone");
  await owen("PUT", `${conduct}/collaborators/rin`, { permission: "triage" });
  await owen("PUT", "/orgs/sandbox-org/blocks/mal");
  const { data } = await bot("POST", "/graphql", query(newBoard(there.sandbox)));
  const board = data.board.projectV2.id;
  await bot("POST", "/graphql", query(newField(board)));
  const { node_id: card } = await owen("GET", `${conduct}/issues/3`);
  await bot("POST", "/graphql", query(newCard(board, card)));

  const { control } = there;
  await control("POST", "/rename", { from: "pat", to: "patricia" });
  await control("POST", "/organisations", { login: "other-org", owner: "ola", install: true });
  const other = { slug: "other", organization: "sandbox-org", repositories: "all" };
  await control("POST", "/apps", other);
  await control("POST", "/clock", { advance: "25h" });
  await control("POST", "/faults", { seed: 7, fail: [{ match: "GET /meta", times: 2 }] });
  await control("GET", "/idle");
  return there;
}

function newBoard({ github }: Pick<RunningGitHub, "github">): string {
  const owner = github.world.accountByLogin("sandbox-org")?.nodeId;
  const input = `{ ownerId: "${owner}", title: "Cases" }`;
  return `board: createProjectV2(input: ${input}) { projectV2 { id } }`;
}

function newField(board: string): string {
  const input = `{ projectId: "${board}", dataType: DATE, name: "Due" }`;
  return `createProjectV2Field(input: ${input}) { clientMutationId }`;
}

function newCard(board: string, issue: string): string {
  const input = `{ projectId: "${board}", contentId: "${issue}" }`;
  return `addProjectV2ItemById(input: ${input}) { clientMutationId }`;
}
