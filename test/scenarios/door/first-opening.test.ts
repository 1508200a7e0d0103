import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import { approvedBy, propose } from "../../world/resolution-of.ts";
import { codeOn, Visitor } from "./visitor.ts";

let world: World;
let app: WorldApp;
beforeAll(async () => {
  world = await startWorld({ app: "none" });
  app = await world.startApp();
  await world.idle();
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

test("somebody who is reached on their page alone has their time from when they first read it", async () => {
  const rin = new Visitor(app.url);
  const code = codeOn(await rin.report({ what: "Zoltan shouted.", who: "Zoltan", reach: "page" }));
  await world.idle();
  const { data } = await world.as("ada").issues.listForRepo(world.here);
  const it = await world.case(data.find(({ title }) => !title.startsWith("Comity"))?.number ?? 0);
  await it.say("bo", "/acknowledge by page");
  await it.say(
    "bo",
    "/name reported @mal\n/ask reporter-1 safety\n/heard reporter-1: they are safe",
  );
  await it.say("bo", "/heard reported-1: their side");
  await propose(it, "- { kind: private-reprimand, to: reported-1 }");
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await it.say("bo", "/send resolution to reporter-1: This is what we plan.");
  await world.advance("11m");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold", onPage: true });
  await world.advance("4d");
  const comments = (await it.comments()).length;

  const page = await rin.enter(code);
  expect(page.text).toContain("We wait 72 hours from when you first read this for what you think");
  await world.idle();
  await rin.get("/answer");
  await world.idle();
  const types = (await it.record()).map(({ type }) => type);
  expect(types.filter((type) => type === "PageOpened")).toHaveLength(1);
  expect(await it.comments()).toHaveLength(comments);
  await world.advance("73h");
  expect((await it.record()).at(-1)).toMatchObject({ type: "FeedbackWindowEnded" });
}, 60_000);
