import { expect, test } from "vitest";
import { control } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

async function say(world: World, login: string, body: string) {
  const { number: issue_number } = await accessIssue(world);
  const { data } = await world
    .as(login)
    .issues.createComment({ ...world.here, issue_number, body });
  await world.idle();
  return data.id;
}

function install(
  world: World,
  slug: string,
  repositories: "all" | readonly string[],
  permissions: object,
) {
  const { owner: organization } = world.here;
  return control(world, "/apps", { slug, organization, repositories, permissions });
}

/** As it should be, but for what GitHub does not show. */
async function aWorld(): Promise<World> {
  const world = await startWorld();
  const triage = { ...world.here, username: "dee", permission: "triage" };
  await world.as("owen").repos.addCollaborator(triage);
  await world.idle();
  return world;
}

test("what GitHub does not show stays a finding until an owner has looked", async () => {
  await using world = await aWorld();
  const first = await accessIssue(world);
  expect(first.state).toBe("open");
  expect(first.body).toContain("GitHub does not show Comity where webhooks send");

  await say(world, "ada", "/seen");
  expect((await accessIssue(world)).state).toBe("open");
  await say(world, "owen", "> /seen\n\nnot yet");
  expect((await accessIssue(world)).state).toBe("open");

  await say(world, "owen", "/seen");
  const { state, body } = await accessIssue(world);
  expect(state).toBe("closed");
  expect(body).toContain("looked at by an owner:** webhooks");

  const other = await world.startApp();
  await world.idle();
  await other.stop();
  expect((await accessIssue(world)).body).toBe(body);
});

test("every App that may read here is named, whatever it is installed on", async () => {
  await using world = await aWorld();
  await say(world, "owen", "/seen");
  await install(world, "a-linter", [world.here.repo], { contents: "read" });
  await install(world, "a-fixer", "all", { contents: "write", issues: "read" });
  await install(world, "a-clock", "all", { members: "read" });
  await world.advance("25h");
  const { state, body } = await accessIssue(world);
  expect(state).toBe("open");
  expect(body).toContain("The App `a-linter` may read here: GitHub does not say where");
  expect(body).toContain("this one and all rooms included: a-fixer.");
  expect(body).toContain("may write wherever they are installed: a-fixer.");
  expect(body).not.toContain("a-clock");
  expect(body).not.toContain("The App `webhooks`");
  expect(body).toContain("looked at by an owner:** webhooks");

  await say(world, "owen", "/seen");
  const after = await accessIssue(world);
  expect(after.body).toContain("webhooks and App a-linter");
  expect(after.body).toContain("this one and all rooms included: a-fixer.");
});

test("nobody makes an owner's word out of other words, nor of the app's", async () => {
  await using world = await startWorld();
  const comment_id = await say(world, "owen", "I will look on Monday.");
  // dee has write, and so may edit what others wrote.
  await world.as("dee").issues.updateComment({ ...world.here, comment_id, body: "/seen" });
  await world.idle();
  const { number: issue_number, body } = await accessIssue(world);
  expect(body).toContain("GitHub does not show Comity where webhooks send");
  await world.advance("1h");
  await say(world, "owen", "/seen");
  await install(world, "a-linter", [world.here.repo], { issues: "read" });
  const early = body.replace(/<!-- comity asked.*?-->/, (mark) =>
    mark.replace(" -->", " app:a-linter@2020-01-01T00:00:00Z -->"),
  );
  expect(early).not.toBe(body);
  await world.as("dee").issues.update({ ...world.here, issue_number, body: early });
  await world.advance("25h");
  expect((await accessIssue(world)).body).toContain("The App `a-linter` may read here");
});
