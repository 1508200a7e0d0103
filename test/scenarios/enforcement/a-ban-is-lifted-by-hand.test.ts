import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bansInShort, blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

describe.sequential("two bans, of which people lift one by hand", { shuffle: false }, () => {
  let world: World;
  let ids: Readonly<Record<"rin" | "pat" | "mal", number>>;
  let it: WorldCase;
  let known: number;

  beforeAll(async () => {
    world = await startWorld();
    ids = await idsOf(world, "rin", "pat", "mal");
    it = await world.report();
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  /** What the register lists of somebody's ban; the names of bans order it. */
  async function listedOf(id: number): Promise<string | undefined> {
    return (await bansInShort(world)).find((one) => one.startsWith(`${id}, `));
  }

  /** How often a sweep asks an organisation whom it blocks. */
  async function asked(): Promise<number> {
    await world.forgetRequests();
    await world.sweep();
    return (await world.requests()).filter(({ path }) => path.includes("/blocks")).length;
  }

  test("a sweep asks once for the blocks where a ban is in force, and never where none is", async () => {
    expect(await asked()).toBe(0);
    await it.comment("ada", "/name reported @mal\n/name reported @pat");
    await it.say("ada", "/act ban reported-1 for 2h: shouting at newcomers");
    await it.say("ada", "/act ban reported-2 for 2h: shouting at newcomers");
    known = (await it.record()).length;
    expect(await asked()).toBe(1);
  }, 60_000);

  test("blocks of others are none of ours", async () => {
    await world.as("owen").orgs.blockUser({ org: world.here.owner, username: "rin" });
    await world.idle();
    expect((await it.record()).length).toBe(known);
  }, 30_000);

  test("a block lifted by hand is told once and not fought", async () => {
    await world.as("owen").orgs.unblockUser({ org: world.here.owner, username: "mal" });
    await world.idle();
    expect((await it.record()).slice(known)).toMatchObject([
      { type: "DriftNoticed", line: 1, what: "lifted" },
    ]);
    expect(await it.status()).toContain("**unblocked by somebody else**");
    expect(await it.status()).toContain("`/enact` puts it back in force; `/review ");
    expect(await listedOf(ids.mal)).toContain("sandbox-org: undone-by-hand");
    await world.sweep();
    await world.sweep();
    expect((await it.record()).length).toBe(known + 1);
    expect(await blockedIn(world)).toEqual([ids.rin, ids.pat].toSorted((a, b) => a - b));
  }, 60_000);

  test("without a webhook a sweep notices that somebody is a member again", async () => {
    const { orgs } = world.as("owen");
    const org = world.here.owner;
    await world.faults({ webhooks: "drop" });
    await orgs.unblockUser({ org, username: "pat" });
    await orgs.setMembershipForUser({ org, username: "pat" });
    await world.as("pat").orgs.updateMembershipForAuthenticatedUser({ org, state: "active" });
    await world.faults({});
    await world.sweep();
    expect((await it.record()).slice(known + 1)).toMatchObject([
      { type: "DriftNoticed", what: "let-in-again" },
    ]);
  }, 60_000);

  test("a member who says so puts it back in force", async () => {
    await it.say("bo", "/enact");
    const types = (await it.record()).slice(known + 2).map(({ type }) => type);
    expect(types).toEqual([
      "LinesTriedAgain",
      "StandingKept",
      "StandingKept",
      "LineDone",
      "LineDone",
    ]);
    const bans = await bansInShort(world);
    expect(bans.every((ban) => ban.includes("sandbox-org: held"))).toBe(true);
    const { data } = await world.as("owen").orgs.listMembers({ org: world.here.owner });
    expect(data.map(({ login }) => login)).not.toContain("pat");
  }, 60_000);

  test("what was undone by hand is not undone again at its end", async () => {
    const { orgs } = world.as("owen");
    const org = world.here.owner;
    await orgs.unblockUser({ org, username: "mal" });
    await world.idle();
    await orgs.blockUser({ org, username: "mal" });
    await world.advance("2h");
    const lifts = (await it.record()).filter(({ type }) => type === "LineLifted");
    expect(lifts).toMatchObject([
      { line: 1, proof: "somebody had lifted it by hand" },
      { line: 3, proof: `GET /orgs/sandbox-org/blocks does not list ${ids.pat}` },
    ]);
    expect(await blockedIn(world)).toEqual([ids.mal, ids.rin].toSorted((a, b) => a - b));
    expect(await asked()).toBe(0);
  }, 60_000);
});
