import { expect, test } from "vitest";
import { blockedIn } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

function rulesets(world: World, ...given: readonly object[]): Promise<unknown> {
  return fetch(`${world.url}/_sandbox/organizations/${world.here.owner}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ rulesets: given }),
  });
}

const locked = {
  name: "Locked",
  conditions: { ref_name: { include: ["refs/heads/register"], exclude: [] } },
  rules: [{ type: "update" }],
};
const refused =
  "**GitHub does not let Comity keep the register of bans, and so no ban begins or ends:** a rule refuses it, *Restrict updates*.";

test("a register that a rule locks holds up bans, which their case and the owners are told, and nothing else", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("ada", "/name reported @pat");
  await rulesets(world, locked);
  await it.say("ada", "/act ban reported-1 for 3d: shouting at newcomers");
  expect(await it.status()).toContain(refused);
  await it.say("bo", "/acknowledge by phone");
  expect((await it.record()).map(({ type }) => type)).toContain("PartyTold");
  await world.forgetRequests();
  for (let hour = 0; hour < 6; hour += 1) await world.advance("1h");
  const tried = (await world.requests()).filter(({ operation }) => operation === "CommitFiles");
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(8);
  expect((await accessIssue(world)).body).toContain(
    "**GitHub goes on refusing what Comity writes,** by *Restrict updates*. A case has to wait. @owen: please lift it.",
  );
  expect(await blockedIn(world)).toEqual([]);
  await rulesets(world);
  await world.advance("3h");
  expect(await blockedIn(world)).toHaveLength(1);
  expect(await it.status()).not.toContain("does not let Comity keep");
}, 60_000);
