import { expect, test } from "vitest";
import { asApp } from "../world/as-app.ts";
import { startWorld, type World } from "../world/start-world.ts";

const project = { owner: "sandbox-org", repo: "project", issue_number: 1 };

/** Every story ends with this, whatever it tells: its world does not end where the app said a word. */
test.for<[string, (world: World) => Promise<unknown>]>([
  [
    "a comment in a public repository, though GitHub refuses it",
    async (world) => (await asApp(world)).issues.createComment({ ...project, body: "amber-heron" }),
  ],
  [
    "a comment there by a mutation",
    async (world) => {
      const { data } = await world.as("rin").issues.get(project);
      const query = `mutation Tell($input: AddCommentInput!) { addComment(input: $input) { clientMutationId } }`;
      const input = { subjectId: data.node_id, body: "amber-heron" };
      return (await asApp(world)).request("POST /graphql", { query, variables: { input } });
    },
  ],
  [
    "a repository that everybody may read",
    async (world) =>
      (await asApp(world)).repos.createInOrg({ org: "sandbox-org", name: "cases", private: false }),
  ],
])("no word of the app's in public goes unnoticed: %s (M73)", async ([, speak]) => {
  const world = await startWorld({ app: "none" });
  await speak(world).catch(() => {});
  await expect(world[Symbol.asyncDispose]()).rejects.toThrow("written where others read");
});
