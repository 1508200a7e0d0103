import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, propose, readyToPropose } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const measures = [
  "- { kind: public-reminder, venue: the weekly call }",
  "- { kind: public-reprimand, to: reported-1, venue: the old chat, also: the blog }",
  "- { kind: apology-request, from: reported-1, to: reporter-1, manner: public }",
  "- { kind: hiatus, of: reported-1, until: 2026-12-22, if_declined: cooling-off until 2027-05-22 }",
  "- { kind: no-contact, of: reported-1, words: no messages to reporter-1, until: 2026-11-25, if_broken: a ban is decided on }",
].join("\n");

describe.sequential("what the committee may answer with", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  let delivered: string;
  beforeAll(async () => {
    world = await startWorld();
    it = await world.report();
    await readyToPropose(it);
  }, 60_000);
  afterAll(() => world[Symbol.asyncDispose]());

  const says = (login: string, body: string) => sayAndSee(world, it, login, body);
  const agreeOn = async (one: WorldCase) => {
    await approvedBy(world, one, "ada", "bo", "cy", "dee");
    await one.say("ada", "/told reporter-1 resolution: by mail");
  };
  const blocked = async () => {
    const { data } = await world.as("owen").orgs.listBlockedUsers({ org: "sandbox-org" });
    return data.map((one) => one?.login);
  };

  test("no apology is proposed to a reporter who has not said that they want one (M61)", async () => {
    const { recorded, answer } = await says("bo", `/propose\n${measures}`);
    expect(recorded).toEqual(["CommandRefused"]);
    expect(answer).toContain("reporter-1");
    await it.say("ada", "/ask reporter-1: would you want an apology?\n/heard reporter-1 agrees");
    expect((await says("bo", `/propose\n${measures}`)).recorded).toEqual(["ResolutionProposed"]);
  });

  test("an objection is on record and binds nobody (M69, M70)", async () => {
    await agreeOn(it);
    await it.say("ada", "/heard reporter-1 objects: it should be longer");
    expect(await it.status()).toContain("**Consultation:** reporter-1: heard, objects.");
    const enacted = await says("bo", "/enact");
    expect(enacted.recorded).toEqual(["ResolutionEnacted"]);
    delivered = enacted.answer;
  });

  test("the chair reminds in public, and says why without naming anybody (M54)", () => {
    expect(delivered).toContain("a public reminder in `the weekly call`. It says what was judged");
  });

  test("the chair reprimands where it happened, by other means where that is gone, and elsewhere (M57, M58, M59)", () => {
    expect(delivered).toContain(
      "ada, as chair, delivers it: a public reprimand to reported-1 (the person reported) in `the old chat`, and in `the blog`. Where they can no longer be reached there, it goes to them by other means.",
    );
  });

  test("the chair asks for the apology (M60, M62)", () => {
    expect(delivered).toContain(
      "ada, as chair, delivers it: reported-1 (the person reported) is asked to apologise to reporter-1 (who reported) publicly.",
    );
  });

  test("nobody is kept out who agrees to stay away, and a break declined becomes one that is not (M64, M65)", async () => {
    expect(await blocked()).toEqual([]);
    expect(await it.status()).toContain("`/heard reported-1 agrees` or `declines`");
    await it.say("bo", "/heard reported-1 declines");
    expect(await blocked()).toEqual(["mal"]);
    expect((await it.record()).map(({ type }) => type)).toContain("CoolingOffBegun");
  });

  test("nothing more is done where no violation was found, or it was resolved in public (M51, M52)", async () => {
    for (const ground of ["no-violation", "resolved-publicly"]) {
      // One after the other, so that everything is idle between.
      // oxlint-disable no-await-in-loop
      const other = await world.report({ title: ground });
      await propose(other, `- { kind: no-action, ground: insufficient }`);
      await other.say("ada", "/find\nviolation: no");
      await other.say("bo", `/propose\n- { kind: no-action, ground: ${ground} }`);
      await agreeOn(other);
      await other.say("ada", "/heard reporter-1 accepts");
      const ends = "/told reporter-1 outcome: by mail\n/told council outcome\n/close";
      expect((await sayAndSee(world, other, "ada", ends)).recorded).toContain("CaseClosed");
      // oxlint-enable no-await-in-loop
    }
  });

  test("a limit that is no ban ends on its day, and they are asked whether it was kept", async () => {
    await it.say("ada", "/done 5 told by mail");
    expect(await it.status()).toContain("reported-1, by 2026-11-25: `no messages to reporter-1`");
    await world.advance("4d");
    expect(await it.labels()).toContain("overdue: promise");
    const { answer } = await says("bo", "/broken 1: three messages");
    expect(answer).toContain("`a ban is decided on`");
  });
});
