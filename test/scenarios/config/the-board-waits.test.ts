import { sayBoardReady } from "sandbox/say-board-ready";
import { expect, test } from "vitest";
import { control } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

interface Seen {
  readonly organization: {
    readonly projectsV2: {
      readonly nodes: readonly {
        readonly id: string;
        readonly items: { readonly totalCount: number };
        readonly workflows: { readonly nodes: readonly { readonly name: string }[] };
      }[];
    };
  };
}

async function boards(world: World) {
  const query = `query ($login: String!) { organization(login: $login) {
    projectsV2(first: 9) { nodes { id items { totalCount } workflows(first: 9) { nodes { name } } } }
  } }`;
  const seen = await world.as("owen").graphql<Seen>(query, { login: world.here.owner });
  return seen.organization.projectsV2.nodes;
}

const asked = "Nothing is put on the board yet";

test("one board is made however late lists name it, and it stays empty until an owner has looked", async () => {
  await using world = await startWorld({ app: "none", setUp: "left" });
  await world.advance("1h");
  await control(world, "/index-lag", { length: "5m" });
  const first = await world.startApp();
  await world.idle();
  await first.stop();
  await world.startApp();
  await world.idle();
  const [board] = await boards(world);
  expect(board?.workflows.nodes).toEqual([]);
  await world.advance("10m");
  await world.sweep();
  expect((await boards(world)).map(({ id }) => id)).toEqual([board?.id]);

  const it = await world.report();
  await it.say("ada", "/acknowledge by phone");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
  const { number: issue_number, body } = await accessIssue(world);
  expect(body).toContain(asked);
  await world.as("ada").issues.createComment({ ...world.here, issue_number, body: "/board ready" });
  await world.idle();
  expect((await boards(world))[0]?.items.totalCount).toBe(0);

  await sayBoardReady({ url: world.url, facts: { org: world.here.owner, repo: world.here.repo } });
  expect(await it.card()).toMatchObject({ Status: "Under review" });
  expect((await accessIssue(world)).body).not.toContain(asked);

  // Nobody has to say it again to the next run.
  await world.startApp();
  await world.idle();
  await it.say("ada", "/acknowledge again by phone");
  expect((await accessIssue(world)).body).not.toContain(asked);
}, 60_000);
