import { expect, test } from "vitest";
import { configOn, letCouncilRead, proposeConfig } from "../config/proposed-config.ts";
import { declareConflicts } from "../config/joining.ts";
import { accessIssue } from "../config/access-issue.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy } from "./room-of.ts";

async function adoptRin(world: World): Promise<void> {
  const { text } = await configOn(world);
  const proposed = await proposeConfig(world, text.replace("bo, cy, dee", "bo, cy, dee, rin"));
  await proposed.approve("eve", "gus");
  await proposed.merge();
}

/** Who was asked into the case repository and has not answered. */
async function invited(world: World): Promise<readonly string[]> {
  const { data } = await world.as("owen").repos.listInvitations(world.here);
  return data.map(({ invitee }) => invitee?.login ?? "");
}

async function issuesHere(world: World): Promise<readonly number[]> {
  const asked = { ...world.here, state: "all", per_page: 100 } as const;
  const { data } = await world.as("owen").issues.listForRepo(asked);
  return data.map(({ number }) => number);
}

test("whoever joins gets in only after every case in which they are a party has moved (M5)", async () => {
  await using world = await startWorld({ plan: "free", app: "none" });
  const first = await world.startApp();
  await letCouncilRead(world);
  const open = await world.report();
  await open.say("ada", "/name reported @rin");
  const closed = await world.report();
  await closed.say("ada", "/name affected @rin\n\n/close not-ours: the venue");
  await closed.say("bo", "/second");
  const other = await world.report();

  // No room can be made, and nobody tells the app of anything.
  const noRooms = { by: "comity[bot]", match: "POST /orgs", status: 404, times: 1000 };
  await world.faults({ webhooks: "drop", fail: [noRooms] });
  await adoptRin(world);
  await world.sweep();
  await world.faults({ webhooks: "drop", fail: [] });
  await world.sweep();
  await world.faults({ webhooks: "drop", fail: [noRooms] });
  await declareConflicts(world, "rin", "none");
  await world.sweep();
  await first.kill();
  await world.startApp();
  await world.startApp();
  await world.sweep();
  await world.advance("31m");
  expect(await invited(world)).not.toContain("rin");
  expect(await issuesHere(world)).toEqual(expect.arrayContaining([open.number, closed.number]));
  const told = await accessIssue(world);
  expect(told).toMatchObject({ state: "open" });
  expect(told.body).toContain("One person who belongs to the committee cannot read here yet.");
  expect(told.body).not.toContain("rin");
  expect(world.log.join("\n")).not.toMatch(/\brin\b/);
  expect((await open.record()).at(-1)).toMatchObject({
    type: "MemberRecused",
    member: { login: "rin" },
    ground: "party",
    by: "comity",
  });

  await world.faults({ webhooks: "drop", fail: [] });
  await world.advance("91m");
  expect(await invited(world)).toContain("rin");
  const left = await issuesHere(world);
  expect(left).toContain(other.number);
  expect(left).not.toContain(open.number);
  expect(left).not.toContain(closed.number);
  for (const name of await roomsSeenBy(world, "ada")) {
    // oxlint-disable-next-line no-await-in-loop
    const { readers, record } = await readRoom(world, "ada", name);
    expect(readers).not.toContain("rin");
    expect(record.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["MemberRecused", "CaseMoved"]),
    );
  }
  const requests = await world.requests();
  const letIn = requests.findIndex(
    ({ method, path }) => method === "PUT" && path.endsWith("/conduct/collaborators/rin"),
  );
  const lastMove = requests.findLastIndex(({ operation }) => operation === "DeleteIssue");
  expect(lastMove).toBeGreaterThan(0);
  expect(letIn).toBeGreaterThan(lastMove);
  expect((await accessIssue(world)).body).not.toContain("cannot read here yet");
}, 90_000);
