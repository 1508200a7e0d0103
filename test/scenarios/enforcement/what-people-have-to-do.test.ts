import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { bansInShort, blockedIn, control, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const config = committeeConfig.replace(
  "organisations: [sandbox-org]",
  "organisations: [sandbox-org, other-org, third-org, fourth-org]",
);

// Only one of them has the app and its permissions.
describe.sequential("bans from four organisations", { shuffle: false }, () => {
  let world: World;
  let first: WorldCase;
  let own: number | undefined;
  let permissions: object;
  let third: unknown;

  beforeAll(async () => {
    world = await startWorld({ app: "none", config });
    await control(world, "/organisations", { login: "other-org", owner: "ola" });
    const asked = { login: "third-org", owner: "ola", install: true };
    third = (await control(world, "/organisations", asked))["installation_id"];
    const few = { members: "read", metadata: "read" };
    await control(world, `/installations/${String(third)}`, { permissions: few }, "PATCH");
    await world.startApp({ organisations: ["sandbox-org", "other-org", "third-org"] });
    await world.idle();
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  async function banned(login: string): Promise<WorldCase> {
    const it = await world.report();
    await it.say("ada", `/name reported @${login}`);
    await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
    return it;
  }

  test("hold where they can, and the other actions say what a person has to do", async () => {
    const { pat } = await idsOf(world, "pat");
    const it = (first = await banned("pat"));
    expect(await blockedIn(world)).toEqual([pat]);
    expect(await bansInShort(world)).toEqual([
      `${pat}, sandbox-org: held, other-org: ordered, third-org: ordered, fourth-org: ordered, conference chat: ordered`,
    ]);
    const status = await it.status();
    expect(status).toContain(
      "**for people:** Comity is not installed on other-org. An owner installs it there, and `/enact` tries again; or an owner blocks the account by hand. Then: `/done 2 how` or `/failed 2: why`",
    );
    expect(status).toContain("Comity may not block anybody in third-org. An owner allows it");
    expect(status).toContain(
      "whoever runs Comity has not allowed it to act in fourth-org. They add it to `ORGANISATIONS`",
    );
    const told = (await it.answers()).filter((text) => text.includes("Comity could not do this"));
    expect(told).toEqual([
      expect.stringMatching(/^@ada, @bo, @cy and @dee: .*other-org.*third-org.*fourth-org/s),
    ]);
    expect(await blockedIn(world, "other-org", "ola")).toEqual([]);
    expect(await blockedIn(world, "third-org", "ola")).toEqual([]);
  });

  test("are done on a member's word where nobody can look, and nowhere against what is seen", async () => {
    const { pat } = await idsOf(world, "pat");
    const needed = { members: "write", metadata: "read", organization_user_blocking: "write" };
    const installation = `/installations/${String(third)}`;
    await control(world, installation, { permissions: needed }, "PATCH");
    await first.say("ada", "/done 2 ola blocked the account");
    await first.say("bo", "/done 3 ola blocked the account");
    expect((await first.answers()).at(-1)).toContain(
      "Comity looked, and that account is not put out of third-org. The action stays open",
    );
    await world.as("ola").orgs.blockUser({ org: "third-org", username: "pat" });
    await first.say("bo", "/done 3 now ola did");
    const done = (await first.record()).filter((event) => event.type === "LineDone");
    expect(done).toEqual([
      expect.objectContaining({ line: 1, by: "comity" }),
      expect.not.objectContaining({ seen: expect.anything() }),
      expect.objectContaining({ line: 3, seen: `GET /orgs/third-org/blocks lists ${pat}` }),
    ]);
    expect(await first.status()).toContain(", as a member says: Comity could not see it");
  });

  test("of an owner are refused one member alone, and touch nothing", async () => {
    const before = [await blockedIn(world), await bansInShort(world)];
    const it = await banned("owen");
    expect(await it.record()).toContainEqual(
      expect.objectContaining({ type: "CommandRefused", reason: "ban-of-owner" }),
    );
    expect([await blockedIn(world), await bansInShort(world)]).toEqual(before);
    const { data } = await world
      .as("owen")
      .orgs.getMembershipForUser({ org: "sandbox-org", username: "owen" });
    expect(data.role).toBe("admin");
  });

  test("of a deleted account wait for people", async () => {
    const it = await world.report();
    await it.say("ada", "/name reported @rin");
    await control(world, "/delete-account", { login: "rin" });
    await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
    expect(await it.status()).toContain("GitHub does not show that account");
  });

  test("that cannot be lifted stay, and say so", async () => {
    const { pat } = await idsOf(world, "pat");
    const { data } = await world.as("owen").orgs.listAppInstallations({ org: "sandbox-org" });
    const [installation] = data.installations;
    own = installation?.id;
    permissions = { ...installation?.permissions };
    const fewer = { ...permissions, organization_user_blocking: "read" };
    await control(world, `/installations/${own}`, { permissions: fewer }, "PATCH");
    await world.advance("1h");
    expect(await blockedIn(world)).toContain(pat);
    expect(await first.status()).toContain(
      "**ended and to be lifted:** Comity may not block anybody in sandbox-org.",
    );
    expect((await first.answers()).at(-1)).toContain("**ended and to be lifted:** Comity may not");
    expect(await first.record()).toContainEqual(
      expect.objectContaining({
        type: "LineHandedToPeople",
        line: 1,
        reason: "permission-missing",
      }),
    );
  }, 60_000);

  test("are lifted once an owner allows it and somebody says so", async () => {
    const { pat } = await idsOf(world, "pat");
    await control(world, `/installations/${own}`, { permissions }, "PATCH");
    await first.say("bo", "/enact");
    expect(await blockedIn(world)).not.toContain(pat);
    expect((await first.record()).map(({ type }) => type).slice(-3)).toEqual([
      "LinesTriedAgain",
      "LineLifted",
      "LineHandedToPeople",
    ]);
  }, 60_000);
});
