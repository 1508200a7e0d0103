import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy, roomOf } from "./room-of.ts";

const staysThere = "What was recorded there until then";

/** The branches of the case repository that hold a record. */
async function recordsIn(world: World): Promise<readonly string[]> {
  const asked = { ...world.here, per_page: 100 };
  const { data } = await world.as("owen").repos.listBranches(asked);
  return data.map(({ name }) => name).filter((name) => /^(cases|closed)\//.test(name));
}

describe("where the config says that every case is a room", () => {
  let world: World;
  beforeAll(async () => {
    const config = [
      "committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: c@example.org }",
      "council: { members: [eve, fay, gus], email: council@example.org }",
      "seal: always",
    ].join("\n");
    world = await startWorld({ config });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test("a report begins in one, and goes on there from its first moment", async () => {
    const filed = { ...world.here, title: "Trouble", body: "@mal shouted.", labels: ["report"] };
    const { data } = await world.as("cy").issues.create(filed);
    await world.idle();
    const old = { ...world.here, issue_number: data.number };
    await expect(world.as("owen").issues.get(old)).rejects.toMatchObject({ status: 410 });
    expect(await recordsIn(world)).toEqual([]);
    const room = await roomOf(world, "ada");
    expect(room.record.map(({ type }) => type)).toEqual(["ReportReceived", "CaseMoved"]);
    expect(room.readers).toEqual(["ada", "bo", "cy", "dee", "owen"]);
    expect(room.issue.body).toContain("@mal shouted.");
    expect(room.comments[0]?.body).not.toContain(staysThere);

    await room.say("bo", "/acknowledge");
    await room.say("cy", "/seal");
    const later = await readRoom(world, "ada", room.name);
    expect(later.record.map(({ type }) => type).slice(2)).toEqual(["PartyTold", "CommandRefused"]);
    expect(await recordsIn(world)).toEqual([]);
  });

  test("so does what a member makes a case of", async () => {
    const before = await roomsSeenBy(world, "ada");
    const filed = { ...world.here, title: "A question", body: "Somebody shouted." };
    const { data } = await world.as("cy").issues.create(filed);
    await world.idle();
    const asked = { ...world.here, issue_number: data.number };
    await world.as("bo").issues.createComment({ ...asked, body: "/open" });
    await world.idle();
    const rooms = (await roomsSeenBy(world, "ada")).filter((name) => !before.includes(name));
    expect(rooms).toHaveLength(1);
    expect(await recordsIn(world)).toEqual([]);
  });
});

test("a room's record that was cut back while nothing ran is noticed though the tag to its root is gone", async () => {
  await using world = await startWorld({
    app: "none",
    config:
      "committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: c@example.org }\nseal: always",
  });
  const app = await world.startApp();
  await world.idle();
  const filed = { ...world.here, title: "Trouble", body: "Somebody shouted.", labels: ["report"] };
  await world.as("cy").issues.create(filed);
  await world.idle();
  const room = await roomOf(world, "ada");
  await room.say("bo", "/acknowledge");
  await room.say("cy", "/note they called again");
  await app.kill();
  const { git } = world.as("owen");
  const here = { owner: world.here.owner, repo: room.name };
  const ref = `heads/cases/${room.codeName}`;
  const head = (await git.getRef({ ...here, ref })).data.object.sha;
  const { data } = await git.getCommit({ ...here, commit_sha: head });
  await git.updateRef({ ...here, ref, sha: data.parents[0]?.sha ?? "", force: true });
  await git.deleteRef({ ...here, ref: "tags/comity-root" });
  await world.startApp();
  await world.idle();
  await world.advance("70s");
  await world.idle();
  const frozen = await readRoom(world, "ada", room.name);
  expect(frozen.comments.at(-1)?.body).toContain("It cannot be adopted with `/thaw`");
  await world.advance("11m");
  await world.idle();
  expect((await git.getRef({ ...here, ref })).data.object.sha).toBe(head);
}, 60_000);

test("whoever seals a case whose record stood in the case repository is told what stays there", async () => {
  await using world = await startWorld();
  const it = await world.report({ body: "@mal shouted." });
  await it.say("bo", "/help seal");
  const [help] = await it.answers();
  expect(help).toContain("stays findable in the shared repository");
  await it.say("bo", "/seal");
  const room = await roomOf(world, "ada");
  expect(room.comments[0]?.body).toContain(staysThere);
});
