import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;
let it: WorldCase;
let shown: readonly unknown[];

beforeAll(async () => {
  // Where GitHub enforces no rules, files of the default branch can be deleted by a push.
  world = await startWorld({ plan: "free" });
  it = await world.report();
  await world.advance("25h");
  shown = await show();
});

afterAll(() => world[Symbol.asyncDispose]());

async function show() {
  return [await it.issue(), await it.card(), await it.status()];
}

async function writesWhile(act: () => Promise<unknown>): Promise<readonly string[]> {
  await world.forgetRequests();
  await act();
  await world.idle();
  return (await world.requests())
    .filter(({ method, operation }) =>
      operation === null ? method !== "GET" : !/^(Observe|Sweep|LookThrough)/.test(operation),
    )
    .map(({ method, path, operation }) => operation ?? `${method} ${path}`);
}

interface SeenBoard {
  readonly id: string;
  readonly closed: boolean;
  readonly fields: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}

async function boards(): Promise<readonly SeenBoard[]> {
  const { organization } = await world.as("owen").graphql<{
    organization: { projectsV2: { nodes: readonly SeenBoard[] } };
  }>(
    `query($login: String!) { organization(login: $login) { projectsV2(first: 10) { nodes {
      id closed fields(first: 50) { nodes { ... on ProjectV2FieldCommon { id name } } }
    } } } }`,
    { login: world.here.owner },
  );
  return organization.projectsV2.nodes;
}

function mutate(name: string, input: object): Promise<unknown> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { clientMutationId } }`;
  return world.as("owen").graphql(text, { input });
}

describe("set-up", () => {
  test("of what is there already changes nothing: by a sweep, or by another app that starts", async () => {
    expect(await writesWhile(() => world.sweep())).toEqual([]);
    expect(
      await writesWhile(async () => {
        const other = await world.startApp();
        await world.idle();
        await other.stop();
      }),
    ).toEqual([]);
    expect(await boards()).toHaveLength(1);
  });

  test("puts back a label that was deleted, onto the cases too", async () => {
    await world.as("dee").issues.deleteLabel({ ...world.here, name: "overdue: acknowledgement" });
    await world.idle();
    expect(await show()).toEqual(shown);
  });

  test("puts back a field that was deleted from the board, with what stood in it", async () => {
    const [board] = await boards();
    const field = board?.fields.nodes.find(({ name }) => name === "Overdue");
    await mutate("deleteProjectV2Field", { fieldId: field?.id });
    await world.sweep();
    expect((await it.card())?.["Overdue"]).toBe("acknowledgement");
    expect(await show()).toEqual(shown);
  });

  test("gives back the role somebody lost, and takes none away", async () => {
    const { repos } = world.as("owen");
    await repos.removeCollaborator({ ...world.here, username: "bo" });
    await repos.addCollaborator({ ...world.here, username: "cy", permission: "admin" });
    await world.sweep();
    const { data } = await repos.listCollaborators({ ...world.here, affiliation: "direct" });
    const roles = Object.fromEntries(data.map(({ login, role_name }) => [login, role_name]));
    expect(roles).toMatchObject({ bo: "triage", cy: "admin" });
  });

  test("opens a board again that was closed", async () => {
    const [board] = await boards();
    await mutate("updateProjectV2", { projectId: board?.id, closed: true });
    await world.idle();
    expect(await boards()).toMatchObject([{ id: board?.id, closed: false }]);
    expect(await show()).toEqual(shown);
  });

  test("puts back the report form and the empty root", async () => {
    const dee = world.as("dee");
    const form = { ...world.here, path: ".github/ISSUE_TEMPLATE/report.yml" };
    const { data } = await dee.repos.getContent(form);
    if (Array.isArray(data)) throw new TypeError("a file, not a folder");
    await dee.repos.deleteFile({ ...form, sha: data.sha, message: "No form" });
    await dee.git.deleteRef({ ...world.here, ref: "tags/comity-root" });
    await world.sweep();
    expect((await dee.repos.getContent(form)).data).toMatchObject({ sha: data.sha });
    const root = await dee.git.getRef({ ...world.here, ref: "tags/comity-root" });
    expect(root.status).toBe(200);
    expect(await writesWhile(() => world.sweep())).toEqual([]);
    expect(await show()).toEqual(shown);
  });
});
