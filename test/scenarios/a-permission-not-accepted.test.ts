import { appPermissions } from "sandbox/app-registration";
import { expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import { accessIssue } from "./config/access-issue.ts";

async function grant(world: World, permissions: object): Promise<void> {
  const { data } = await world.as("owen").orgs.listAppInstallations({ org: world.here.owner });
  const answer = await fetch(`${world.url}/_sandbox/installations/${data.installations[0]?.id}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ permissions }),
  });
  expect(answer.status).toBe(200);
}

test("where an owner has not accepted one permission yet, cases go on without what it is for", async () => {
  await using world = await startWorld({ app: "none" });
  const { organization_projects: _, ...accepted } = appPermissions;
  await grant(world, accepted);
  await world.startApp();
  await world.idle();
  const it = await world.report();
  await it.say("ada", "/acknowledge by phone");
  expect((await it.record()).map(({ type }) => type)).toEqual(["ReportReceived", "PartyTold"]);
  expect(await it.status()).toContain("/find");
  const asked = await accessIssue(world);
  expect(asked.state).toBe("open");
  expect(asked.body).toContain("lacks permissions that it asks for");
  expect(asked.body).toContain("`organization_projects`");
});
