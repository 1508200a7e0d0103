import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Who is reported by a form that says so. */
async function reportedBy(answer: string) {
  const it = await world.report({ body: `### Reported\n\n${answer}\n\n### When\n\ntoday` });
  const named = (await it.record()).flatMap((event) =>
    event.type === "PartyNamed" ? [event.person?.login] : [],
  );
  return { it, named };
}

describe("a form names", () => {
  test.each([
    ["an account of another network", "@mal@fosstodon.example", []],
    ["a chat's name", "@mal#4711 on Discord", []],
    ["a server's name", "@mal:example.org", []],
    ["a longer name", "@mal.jones on GitLab", []],
    ["a team", "@sandbox-org/maintainers", []],
    ["an address of mail", "mal@example.org", []],
    ["a page of somebody's", "https://github.com/mal/project/issues/3", []],
    ["somebody's brother", "@mal's brother", []],
    ["an account that is not there", "@mal_corp", []],
    ["half a login, in other letters", "@m\u0430l", []],
    ["a profile", "https://github.com/mal", ["mal"]],
    ["a link to a profile", "[@mal](https://github.com/mal)", ["mal"]],
    ["a list", "1. @mal\n2. @pat", ["mal", "pat"]],
    ["a mark of full width", "＠mal", ["mal"]],
    ["a name that goes on in other letters", "@malさん", ["mal"]],
  ])("whom it means by %s", async (_, answer, logins) => {
    expect((await reportedBy(answer)).named).toEqual(logins);
  });
});

describe("what names nobody is said in the status comment", () => {
  test.each([
    ["mal", "it could be the account mal: `/name reported @mal`"],
    ["@mal's brother", "it could be about mal or somebody else"],
    ["@mal_corp", "GitHub shows no person's account mal_corp"],
    [
      "@mal#4711 on Discord",
      "who is reported. Whoever knows says so with `/name reported @login`.",
    ],
    ["@mal with @pat watching", "whether it concerns pat too"],
  ])("%s", async (answer, sentence) => {
    expect(await (await reportedBy(answer)).it.status()).toContain(sentence);
  });

  test("until it is known, and never of a form that says nothing", async () => {
    const { it } = await reportedBy("mal");
    await it.say("ada", "/name reported @mal");
    expect(await it.status()).not.toContain("Not read from the report");
    for (const answer of ["_No response_", "*No response*", "none", "@mal"])
      expect(await (await reportedBy(answer)).it.status()).not.toContain("Not read");
  });

  test("of a reporter without their login", async () => {
    const it = await world.report({ body: "### Reporter\n\nrin\n\n### When\n\ntoday" });
    expect(await it.status()).toContain("who the reporter is");
    expect(await it.status()).not.toContain("rin");
  });
});

test("a command names nobody by an address of another network, nor by half a login", async () => {
  const { it } = await reportedBy("_No response_");
  for (const whom of [
    "@mal@fosstodon.example",
    "@mal.jones",
    "@mal/team",
    "@mal#4711",
    "@mal:a.example",
  ]) {
    const { recorded, answer } = await sayAndSee(world, it, "ada", `/name reported ${whom}`);
    expect([whom, recorded]).toEqual([whom, ["CommandRefused"]]);
    expect(answer).toMatch(/^`\/name` was not understood\./);
  }
  // Old accounts may be called so; GitHub knows none.
  const hyphens = await sayAndSee(world, it, "ada", "/name reported @mal--");
  expect(hyphens.recorded).toEqual(["CommandRefused"]);
  expect(hyphens.answer).toContain("GitHub shows no person's account of that name");
  const { recorded } = await sayAndSee(world, it, "ada", "/name reported ＠m\u200bal");
  expect(recorded).toEqual(["PartyNamed"]);
});
