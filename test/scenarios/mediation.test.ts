import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, propose } from "../world/resolution-of.ts";
import { sayAndSee } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";
import { configOn, letCouncilRead, proposeConfig } from "./config/proposed-config.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(async () => world[Symbol.asyncDispose]());

/** A case in which rin reported mal. */
async function aCase(): Promise<WorldCase> {
  const it = await world.report();
  await it.say("bo", "/acknowledge by mail");
  await it.say("bo", "/name reported @mal");
  await it.say("bo", "/ask reporter-1 safety\n/heard reporter-1: they are not afraid");
  return it;
}

async function offerAgreed(it: WorldCase): Promise<void> {
  await it.say("bo", "/mediate offer kit@example.org until in 3 weeks answers by in 5 days");
  await it.say("bo", "/told mediator-1 mediation: by phone\n/mediate mediator-1 agrees");
  await it.say("cy", "/told reporter-1 mediation: by mail");
  await it.say("cy", "/mediate reporter-1 agrees");
  await it.say("cy", "/mediate reporter-1 agrees unnamed");
  await it.say("bo", "/told reported-1 mediation: by mail");
}

const next = async (it: WorldCase) => /^### (.*)$/m.exec(await it.status())?.[1];
const typesOf = async (it: WorldCase) => (await it.record()).map(({ type }) => type);
const everybodyTold =
  "/told reporter-1 mediation-result\n/told reported-1 mediation-result\n/told mediator-1 mediation-result";

describe("mediation over GitHub", () => {
  test("succeeds: everybody agrees, the mediator reports, and the others agree to leave it at that (M15, M18, M19, M20, M21, M22, M23, M24)", async () => {
    const it = await aCase();
    await offerAgreed(it);
    await it.say("bo", "/mediate reported-1 agrees");
    expect(await it.card()).toMatchObject({ Status: "Mediation" });
    expect(await it.status()).toContain("stands still while people mediate");
    const early = await sayAndSee(world, it, "bo", "/told reporter-1 mediation-result");
    expect(early.answer).toContain("everybody is told the result on the same day");
    await world.advance("5d");
    expect(await next(it)).toBe(
      "Next: tell mediator-1, reporter-1 and reported-1 that mediation takes place",
    );
    expect(await it.status()).toContain("the mediator speaks with each of them");
    await it.say("bo", everybodyTold);
    const decided = await sayAndSee(
      world,
      it,
      "bo",
      "/propose\n- kind: public-reminder\n  venue: x",
    );
    expect(decided.answer).toContain("everybody agreed to mediation, and it runs until");
    await world.advance("14d");
    expect(await it.labels()).not.toContain("overdue");
    await it.say(
      "cy",
      "/mediate report vetted by reporter-1 reported-1: they settled it between them",
    );
    expect(await next(it)).toBe("Next: decide what follows from the mediation");
    await it.say("bo", "/mediate resolved: both are content");
    await propose(it, "- { kind: no-action, ground: mediated }");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect(await typesOf(it)).toContain("ConsensusReached");
  }, 120_000);

  test("is declined by the second, and nobody is told by whom (M16)", async () => {
    const it = await aCase();
    await offerAgreed(it);
    await it.say("bo", "/mediate reported-1 declines");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
    await world.advance("5d");
    expect(await next(it)).toBe(
      "Next: tell mediator-1, reporter-1 and reported-1 that mediation does not take place",
    );
    expect(await it.status()).not.toMatch(/declin/);
    await it.say("bo", everybodyTold);
    const again = await sayAndSee(world, it, "bo", "/mediate offer kit@example.org");
    expect(again.answer).toContain("mediation was offered in this case before");
    await it.say("bo", "/mediate offer mediator-1 wished by reported-1");
    expect((await typesOf(it)).at(-1)).toBe("MediationOffered");
    await it.say("bo", "/mediate reported-1 proposes lee@example.org until in 4 weeks");
    await it.say("bo", "/mediate end: reporter-1 has had enough");
    expect((await typesOf(it)).slice(-3)).toEqual([
      "PartyNamed",
      "MediationTermsProposed",
      "MediationTakenBack",
    ]);
  }, 120_000);

  test("is withdrawn from while it runs, and the clocks go on", async () => {
    const it = await aCase();
    await offerAgreed(it);
    await it.say("bo", "/mediate reported-1 agrees");
    await world.advance("6d");
    await it.say("bo", everybodyTold);
    await world.advance("1d");
    await it.say("bo", "/mediate reporter-1 withdraws");
    expect(await next(it)).toBe(
      "Next: tell mediator-1, reporter-1 and reported-1 that mediation has ended",
    );
    expect(await it.status()).not.toContain("stands still");
    expect(await it.labels()).not.toContain("overdue");
  }, 120_000);

  test("fails by the clock, and stays overdue until the committee says what follows", async () => {
    const it = await aCase();
    await offerAgreed(it);
    await it.say("bo", "/mediate reported-1 agrees");
    await world.advance("22d");
    expect(await typesOf(it)).toContain("MediationTimeEnded");
    expect(await it.labels()).toContain("overdue: mediation");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
    await it.say("bo", everybodyTold);
    await it.say("bo", "/mediate goes-on: nobody answered the mediator");
    expect(await it.labels()).not.toContain("overdue: mediation");
  }, 120_000);

  test("is not offered where danger stands, unless there is a reason", async () => {
    const it = await aCase();
    await it.say("bo", "/danger");
    const refused = await sayAndSee(world, it, "bo", "/mediate offer kit@example.org");
    expect(refused.answer).toContain("somebody in this case is in danger");
    await it.say("bo", "/mediate offer kit@example.org anyway: they never meet");
    expect((await it.record()).at(-1)).toMatchObject({
      type: "MediationOffered",
      anyway: "they never meet",
    });
  }, 60_000);

  test("as a measure is an offer too (M17, M53)", async () => {
    const it = await aCase();
    await propose(it, "- { kind: mediation, between: [reporter-1, reported-1] }");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    await it.say("bo", "/told reporter-1 resolution\n/heard reporter-1 accepts");
    await it.say("bo", "/enact");
    expect((await typesOf(it)).slice(-2)).toEqual(["ResolutionEnacted", "MediationOffered"]);
    expect(await next(it)).toBe("Next: find somebody who could mediate");
    await it.say("bo", "/mediate committee proposes kit@example.org");
    expect(await next(it)).toBe("Next: ask mediator-1 whether they would mediate");
  }, 60_000);

  test("waits for answers as long as the committee set", async () => {
    await letCouncilRead(world);
    const { text } = await configOn(world);
    const proposed = await proposeConfig(
      world,
      text.replace("feedback: 72h", "feedback: 72h, mediation_answers: 2d"),
    );
    await proposed.approve("eve", "gus");
    await proposed.merge();
    const it = await aCase();
    await it.say("bo", "/mediate offer kit@example.org");
    const [, answersBy = ""] = /answers until ([^,]+, \S+ UTC)/.exec(await it.status()) ?? [];
    const left = Date.parse(answersBy) - Date.parse(await world.advance("1m"));
    expect(Math.round(left / 3_600_000)).toBe(48);
  }, 60_000);
});
