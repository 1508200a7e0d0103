import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let it: WorldCase;
beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
  await it.say("ada", "/told everyone receipt: by phone\n/name reported @mal");
  await it.say("bo", "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1");
  await it.say("bo", "/find\nongoing: no\ndanger: no");
});
afterAll(() => world[Symbol.asyncDispose]());

const say = (body: string) => sayAndSee(world, it, "ada", body);

describe.sequential("a ban is written without having learnt how", { shuffle: false }, () => {
  test("from the skeleton of the status comment, which orders nothing as it stands", async () => {
    const status = await it.status();
    const [, skeleton = ""] = /```\n(\/propose\n[^]*?)\n```/.exec(status) ?? [];
    expect(skeleton).toContain("{ kind: ban, of: reported-1, spaces: [");
    expect((await say(skeleton)).answer).toContain(
      '"the last day" stands where a day belongs: write until: ',
    );
    const told = await say("/told reporter-1 resolution: how you told them");
    expect(told.answer).toContain("*how you told them* stands where your own words belong");
    const found = await say("/find\nviolation: yes\nongoing: perhaps");
    expect(found.answer).toContain("line 2: ongoing: must be yes, no or unknown");
  });

  test("in plain words, which are answered with the line that does it", async () => {
    const { answer, reactions } = await say("/propose ban @mal for 3 days");
    expect(reactions).toEqual(["confused"]);
    expect(answer).toContain("- { kind: ban, of: reported-1, spaces: all, for: 3 days }");
  });

  test("with a name, which does not belong there", async () => {
    const { answer } = await say("/propose\n- { kind: ban, of: @mal, spaces: github, for: 3d }");
    expect(answer).toContain("write reported-1");
    expect(answer).not.toContain("mal,");
  });

  test("as a telephone writes it, with a signature below", async () => {
    const heard = "heard: { reported–1: “they do not answer, and we asked twice” }";
    const measure = "– { kind: “ban”, of: reported–1, spaces: github, for: 3d }";
    const { recorded } = await say(
      `/propose\n${heard}\nmeasures:\n${measure}\n\nSent from my telephone`,
    );
    expect(recorded).toEqual(["ResolutionProposed"]);
    expect(await it.status()).toContain(
      "a ban of reported-1 (the person reported) from github until 2026-11-25",
    );
  });

  test("and each kind of measure is explained where somebody asks", async () => {
    const { answer } = await say("/help propose");
    expect(answer).toContain("- { kind: private-reprimand, to: reported-1 }");
    expect(answer).not.toContain("/acknowledge");
  });
});
