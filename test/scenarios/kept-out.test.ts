import { appPermissions } from "sandbox/app-registration";
import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import { accessIssue } from "./config/access-issue.ts";

const kept = "Comity cannot work in the conduct committee's repository";

/** What an owner does to the app in the organisation's settings. */
async function installation(world: World, method: "PATCH" | "DELETE", change?: object) {
  const { data } = await world.as("owen").orgs.listAppInstallations({ org: world.here.owner });
  const answer = await fetch(`${world.url}/_sandbox/installations/${data.installations[0]?.id}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(change && { body: JSON.stringify(change) }),
  });
  expect(answer.ok).toBe(true);
}

/** A day goes by; answers how many requests of the app GitHub has refused meanwhile. */
async function refusedInADay(world: World): Promise<number> {
  await world.forgetRequests();
  for (let quarter = 0; quarter < 96; quarter += 1) await world.advance("15m");
  const all: unknown = await (await fetch(`${world.url}/_sandbox/requests`)).json();
  return Array.isArray(all) ? all.filter(({ status }) => status >= 400).length : Number.NaN;
}

async function toOwners(world: World): Promise<readonly string[]> {
  const mails = (await world.letters()).filter(({ subject }) => subject === kept);
  expect(mails.flatMap(({ to }) => to)).toEqual(mails.map(() => "owners@example.org"));
  return mails.map(({ text }) => text);
}

const linesOf = (world: World) => world.log.filter((line) => line.includes("goes on refusing"));

describe("where GitHub keeps the app out, owners are told once, and it is asked ever more rarely", () => {
  test("a suspended app goes on at once when it is let in again", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await installation(world, "PATCH", { suspended: true });
    const unheard = await world.report();
    expect(await refusedInADay(world)).toBeLessThan(40);
    expect(await toOwners(world)).toEqual([expect.stringContaining("The app is suspended.")]);
    expect(linesOf(world)).toEqual([expect.stringContaining("the app is suspended")]);
    await installation(world, "PATCH", { suspended: false });
    await world.idle();
    expect(await unheard.status()).toContain("acknowledge");
    await it.say("bo", "/acknowledge by phone");
    expect((await it.record()).map(({ type }) => type)).toContain("PartyTold");
  });

  test("one that was uninstalled says so when it starts", async () => {
    await using world = await startWorld({ app: "none" });
    await installation(world, "DELETE");
    await world.startApp();
    await world.idle();
    expect(await refusedInADay(world)).toBeLessThan(40);
    expect(await toOwners(world)).toEqual([expect.stringContaining("is not installed")]);
    expect(linesOf(world)).toHaveLength(1);
  });

  test.each([
    ["issues", "board:"],
    // It may still write an issue, and so it stands there, too.
    ["contents", "`contents`"],
  ] as const)("one that lost %s is told so", async (lost, inIssue) => {
    await using world = await startWorld();
    const it = await world.report();
    await installation(world, "PATCH", {
      permissions: Object.fromEntries(
        Object.entries(appPermissions).filter(([name]) => name !== lost),
      ),
    });
    await refusedInADay(world);
    expect(await toOwners(world)).toEqual([expect.stringContaining("lacks a permission")]);
    expect((await accessIssue(world)).body).toContain(inIssue);
    await installation(world, "PATCH", { permissions: appPermissions });
    await world.idle();
    await it.say("bo", "/acknowledge by phone");
    expect((await it.record()).map(({ type }) => type)).toContain("PartyTold");
  });
});
