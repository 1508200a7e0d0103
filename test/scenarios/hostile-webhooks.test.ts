import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World, type WorldApp } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;
let app: WorldApp;
beforeAll(async () => {
  world = await startWorld({ app: "none" });
  app = await world.startApp();
  await world.idle();
});
afterAll(() => world[Symbol.asyncDispose]());

/** What GitHub would say if ada had commented so; signed, with that secret. */
async function tell(payload: object, secret = world.webhookSecret): Promise<number> {
  const body = JSON.stringify(payload);
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const answer = await fetch(`${app.url}/api/github/webhooks`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-github-event": "issue_comment",
      "x-github-delivery": randomUUID(),
      "x-hub-signature-256": `sha256=${signature}`,
    },
    body,
  });
  await world.idle();
  return answer.status;
}

const lie = (about: WorldCase, installation = 1, name = world.here.repo) => ({
  action: "created",
  installation: { id: installation },
  organization: { login: world.here.owner },
  repository: {
    name,
    full_name: `${world.here.owner}/${name}`,
    owner: { login: world.here.owner },
  },
  sender: { login: "ada", id: 1001, type: "User" },
  issue: { node_id: about.nodeId, number: about.number, title: "x" },
  comment: { node_id: "IC_1", body: "/close not-ours: another", user: { login: "ada", id: 1001 } },
});

describe("a delivery", () => {
  test("with a wrong signature is turned away and makes the app ask nothing", async () => {
    const it = await world.report();
    await world.forgetRequests();
    expect(await tell(lie(it), "guess")).toBe(400);
    expect(await world.requests()).toEqual([]);
  });

  test("that lies makes the app look, and it finds nothing", async () => {
    const it = await world.report();
    await world.forgetRequests();
    const before = await it.record();
    expect(await tell(lie(it))).toBe(200);
    expect((await world.requests()).map(({ operation }) => operation)).toEqual(["ObserveCase"]);
    expect(await it.record()).toEqual(before);
  });

  test("of another installation's repository makes it ask nothing", async () => {
    const it = await world.report();
    await world.forgetRequests();
    expect(await tell(lie(it, 4711, "other"))).toBe(200);
    expect(await world.requests()).toEqual([]);
  });

  test("of another installation about our repository changes nothing either", async () => {
    const it = await world.report();
    const before = await it.record();
    expect(await tell(lie(it, 4711))).toBe(200);
    expect(await it.record()).toEqual(before);
  });

  test("that comes again and again counts once", async () => {
    const it = await world.report();
    await world.faults({ webhooks: "double" });
    await it.say("bo", "/acknowledge\n/close not-ours: another\n/nope-such\n/next");
    await it.say("cy", "/second");
    await world.faults({});
    const types = (await it.record()).map(({ type }) => type);
    expect(types).toEqual([
      "ReportReceived",
      "PartyTold",
      "SecondAwaited",
      "ExplanationGiven",
      "ActSeconded",
      "CaseClosed",
    ]);
    expect(await it.answers()).toHaveLength(1);
  });
});
