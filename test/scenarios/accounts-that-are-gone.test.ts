import { expect, test } from "vitest";
import { approvedBy, propose, resolutionOf } from "../world/resolution-of.ts";
import { blockedIn, control, idsOf } from "../world/spaces-seen.ts";
import { startWorld, type World } from "../world/start-world.ts";
import { roomOf } from "./rooms/room-of.ts";

const flag = (world: World, login: string, flagged = true) =>
  control(world, "/flag-account", { login, flagged });
const leave = (world: World, login: string) => control(world, "/delete-account", { login });

test(
  "a ban is not called lifted, and nothing is taken back, because GitHub lists nobody any more",
  { timeout: 150_000 },
  async () => {
    await using world = await startWorld();
    const { mal } = await idsOf(world, "mal");
    const it = await world.report();
    await it.comment("ada", "/name reported @mal\n/name reported @pat");
    await it.say("ada", "/act ban reported-1 for 2h: shouting at newcomers");
    await it.say("ada", "/act ban reported-2 for 6h: shouting at newcomers");
    const known = await it.record();
    await flag(world, "mal");
    await leave(world, "pat");
    expect(await blockedIn(world)).not.toContain(mal);
    await world.sweep();
    await world.sweep();
    const drift = (await it.record()).slice(known.length);
    expect(drift).toMatchObject([
      { type: "DriftNoticed", line: 1, what: "account-gone" },
      { type: "DriftNoticed", line: 3, what: "account-gone" },
    ]);
    expect(await it.status()).not.toContain("unblocked by somebody else");
    expect(await it.status()).toContain("whether it is still blocked cannot be known");
    await world.advance("2h");
    expect(await it.status()).toContain("its block in sandbox-org may hold still");
    await flag(world, "mal", false);
    expect(await blockedIn(world)).toContain(mal);
    await it.say("ada", "/enact");
    expect(await blockedIn(world)).not.toContain(mal);
    expect((await it.record()).at(-1)).toMatchObject({ type: "LineLifted", line: 1 });
  },
);

test(
  "what somebody said stays said when their account is gone, and nobody waits for it again",
  { timeout: 90_000 },
  async () => {
    await using world = await startWorld();
    const it = await world.report({ body: "### Reporter\n\n@rin\n\n### Reported\n\n@mal\n" });
    await it.say("bo", "/note they apologised in the hall");
    const known = await it.record();
    for (const login of ["rin", "mal", "bo"]) await leave(world, login);
    await world.sweep();
    await world.advance("1h");
    expect(await it.record()).toEqual(known);
    await it.say("cy", "/acknowledge by phone");
    const since = (await it.record()).slice(known.length);
    expect(since).toMatchObject([{ type: "PartyTold", by: { login: "cy" } }]);
    expect(await it.status()).toContain("reported-1");
  },
);

test("a report whose author is gone is a case all the same", { timeout: 90_000 }, async () => {
  await using world = await startWorld({ app: "none" });
  const { data } = await world.as("dee").issues.create({
    ...world.here,
    title: "Report",
    labels: ["report"],
    body: "### Reported\n\n@mal\n",
  });
  await leave(world, "dee");
  await world.startApp();
  await world.idle();
  const it = await world.case(data.number);
  expect((await it.record())[0]).toMatchObject({ type: "ReportReceived" });
  await it.say("cy", "/acknowledge by phone");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
});

test(
  "a member whom GitHub hides keeps nobody else out of a room",
  { timeout: 90_000 },
  async () => {
    await using world = await startWorld();
    await flag(world, "cy");
    await world.report({ body: "### Reported\n\n@bo\n" });
    const room = await roomOf(world, "dee");
    expect(room.readers).toContain("dee");
    expect(room.readers).toContain("ada");
    await room.say("dee", "/acknowledge by phone");
    expect((await roomOf(world, "dee")).record.at(-1)).toMatchObject({ type: "PartyTold" });
  },
);

test(
  "whoever is out of a case and hidden by GitHub is not said to be out of its room, until that is seen",
  { timeout: 90_000 },
  async () => {
    await using world = await startWorld();
    const it = await world.report();
    await it.say("ada", "/seal");
    const room = await roomOf(world, "ada");
    await flag(world, "bo");
    await room.say("ada", "/recuse @bo they share an employer");
    await room.say("cy", "/second");
    const hidden = (await roomOf(world, "ada")).status;
    expect(hidden).toContain("**Whether bo can still read this cannot be known:**");
    expect(hidden).not.toContain("Nobody else has access");
    await flag(world, "bo", false);
    expect((await roomOf(world, "ada")).readers).toContain("bo");
    await world.advance("61m");
    await room.say("ada", "/acknowledge by phone");
    const shown = await roomOf(world, "ada");
    expect(shown.readers).not.toContain("bo");
    expect(shown.status).toContain("Nobody else has access to this room.");
  },
);

test(
  "a report about a member whom GitHub hides begins where that member cannot read it",
  { timeout: 60_000 },
  async () => {
    await using world = await startWorld();
    await flag(world, "bo");
    await world.report({ body: "### Reported\n\n@bo\n" });
    const room = await roomOf(world, "dee");
    expect(room.readers).toContain("dee");
    expect(room.status).toContain("**Out of this case:** bo.");
    await flag(world, "bo", false);
    expect((await roomOf(world, "dee")).readers).not.toContain("bo");
  },
);

test("an approval of somebody who is gone counts for nobody", { timeout: 90_000 }, async () => {
  await using world = await startWorld();
  const it = await world.report();
  await propose(it);
  await approvedBy(world, it, "dee");
  await leave(world, "dee");
  await approvedBy(world, it, "bo", "cy");
  expect(await resolutionOf(world, it)).toMatchObject({ merged: false });
});
