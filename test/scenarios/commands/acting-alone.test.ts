import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee, type Seen } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const committee = `
committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@example.org }
council: { members: [eve, fay, gus], email: council@example.org, decides: majority }
spaces:
  - { kind: manual, name: conference chat, steward: steward@example.org }
`;

let world: World;
beforeAll(async () => {
  world = await startWorld({ config: committee });
});
afterAll(() => world[Symbol.asyncDispose]());

async function caseOf(...reported: readonly string[]): Promise<WorldCase> {
  const it = await world.report();
  await it.say(
    "bo",
    ["/acknowledge", ...reported.map((who) => `/name reported @${who}`)].join("\n"),
  );
  return it;
}

const refusals = ({ answer }: Seen) => answer.split("\n\n");
const days = (count: number) => `/act ban reported-1 for ${count}d: threats in the chat`;

describe("danger (M43)", () => {
  test("reaches everybody who decides, with whom to call, and marks the case until it is over", async () => {
    const it = await caseOf("mal");
    await it.say("cy", "/recuse");
    const { answer, recorded } = await sayAndSee(
      world,
      it,
      "bo",
      "/danger on the way to the venue",
    );
    expect(recorded).toEqual(["DangerDeclared"]);
    expect(answer).toContain("@ada, @bo and @dee: **somebody may be in danger in this case.**");
    expect(answer).toContain("Call for help, if somebody may be hurt");
    expect(answer).not.toContain("on the way to the venue");
    expect(await it.labels()).toContain("urgent");
    expect(await it.status()).toContain("**Somebody may be in danger**");

    // From somebody who is out of the case as well.
    expect((await sayAndSee(world, it, "cy", "/danger")).recorded).toEqual(["DangerDeclared"]);
    const called = await sayAndSee(world, it, "bo", "/danger contacted: the venue's security");
    expect(called).toMatchObject({ recorded: ["HelpContacted"], answer: "" });
    await it.say("ada", "/find\ndanger: no");
    expect(await it.labels()).not.toContain("urgent");
    expect(await it.status()).not.toContain("danger**");
  });
});

describe("a ban by one member (M41)", () => {
  test("is told to the others at once, and ends with two who want it undone (M46)", async () => {
    const it = await caseOf("mal");
    const { answer, recorded } = await sayAndSee(world, it, "bo", days(3));
    expect(recorded).toEqual(["ActedAlone"]);
    expect(answer).toMatch(
      /^@ada, @cy and @dee: bo ordered a ban of reported-1 \(the person reported\), the GitHub account mal, number \d+, until /,
    );
    expect(answer).toContain("from conference chat, before you could agree (ban ");
    expect(answer).toContain("`/ratify 1` or `/reverse 1: why`");
    expect(await it.status()).toContain(
      "1: bo ordered a ban of reported-1 (the person reported) until",
    );

    await it.say("ada", "/reverse: it was somebody else");
    expect(await it.status()).toContain("opposed by ada");
    const last = await sayAndSee(world, it, "dee", "/reverse 1: I saw it too");
    expect(last.recorded).toEqual(["ActOpposed", "OrderEnded"]);
    expect(await it.status()).not.toContain("bo banned");
  });

  test("ends by itself where nobody stood behind it", async () => {
    const it = await caseOf("mal");
    await it.say("bo", days(1));
    await world.advance("23h");
    expect((await it.record()).at(-1)).toMatchObject({ type: "ActedAlone" });
    await world.advance("2h");
    expect((await it.record()).filter(({ type }) => type === "OrderEnded")).toMatchObject([
      { because: "unratified", by: "comity" },
    ]);
  });

  test("is refused in a sentence, and the third in a day waits for a second", async () => {
    const it = await caseOf("mal", "pat", "rin");
    const tried = await sayAndSee(
      world,
      it,
      "bo",
      ["/act ban @ada for 3d: x", "/act ban @owen for 3d: x", days(300)].join("\n"),
    );
    expect(tried.recorded).toEqual(["CommandRefused", "CommandRefused", "CommandRefused"]);
    expect(refusals(tried)).toEqual([
      "`/act` was not followed: nobody of committee or council is banned by one member alone. `/recuse` keeps them out of the case; the others decide about the rest.",
      "`/act` was not followed: only somebody who is named in this case can be banned by one member alone. Name them first: `/name reported @login`.",
      expect.stringMatching(
        /^`\/act` was not followed: a ban by one member alone lasts seven days at most, so until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./,
      ),
    ]);
    await it.say("bo", `${days(3)}\n/act ban reported-2 for 3d: threats`);
    const third = await sayAndSee(world, it, "bo", "/act ban reported-3 for 3d: threats");
    expect(third.recorded).toEqual(["SecondAwaited"]);
    expect(third.answer).toMatch(
      /^@ada, @cy and @dee: a ban of reported-3 \(the person reported\), the GitHub account rin, number \d+, by one member waits for one of you: `\/second 1`\. It is their third within 24 hours, or an earlier one of the same person was reversed or is not ratified, or they are not only reported\.$/,
    );
    const seconded = await sayAndSee(world, it, "cy", "/second");
    expect(seconded.recorded).toEqual(["ActSeconded", "ActedAlone"]);
    expect(seconded.answer).toMatch(
      /^@ada and @dee: bo ordered a ban of reported-3 \(the person reported\), the GitHub account rin, number \d+, until/,
    );
  });

  test("of a member is refused; who is out of the case orders nothing, but is heard", async () => {
    const it = await caseOf("mal");
    await it.say("cy", "/recuse");
    expect(refusals(await sayAndSee(world, it, "cy", days(3)))).toEqual([
      "`/act` was not followed: you are out of this case, so nothing can be ordered in your name. Ask another member to do it; they can at once. What you did yourself is heard from you too (`/act: what I did`), and so is danger (`/danger what is happening`).",
    ]);
    const told = await sayAndSee(world, it, "cy", "/act at 2020-01-01: I asked them to stop");
    expect(told.recorded).toEqual(["ActedAlone"]);
    expect(told.answer).toMatch(
      /^@ada, @bo and @dee: cy tells what they did before you could agree/,
    );
    expect(await it.status()).toContain("| unilateral action, act 1 | kept late, ");
  });
});

describe("a ban in a case that is closed meanwhile (M67)", () => {
  const closed = async () => {
    const it = await caseOf("mal");
    await it.say("bo", days(2));
    await it.say("bo", "/close not-ours: the venue");
    await it.say("cy", "/second");
    expect((await it.issue()).state).toBe("closed");
    const acted = (await it.record()).find((event) => event.type === "ActedAlone");
    return { it, order: acted?.lines?.[0]?.order ?? "" };
  };

  test("is lifted there, with a reason and a second", async () => {
    const { it, order } = await closed();
    expect((await sayAndSee(world, it, "ada", `/review ${order} keep`)).answer).toBe(
      `\`/review\` changed nothing: that ban ends by itself. \`/review ${order} lift: why\` ends it before.`,
    );
    const asked = await sayAndSee(world, it, "ada", `/review ${order} lift: it was a joke`);
    expect(asked.recorded).toEqual(["SecondAwaited"]);
    expect(await it.status()).toContain(`ada asks that the ban ${order} be lifted`);
    const { recorded } = await sayAndSee(world, it, "dee", "/second");
    expect(recorded).toEqual(["ActSeconded", "OrderEnded"]);
    expect((await it.issue()).state).toBe("closed");
  });

  test("ends there by itself", async () => {
    const { it } = await closed();
    await world.advance("49h");
    expect((await it.record()).at(-1)).toMatchObject({ type: "OrderEnded", because: "unratified" });
  });
});
