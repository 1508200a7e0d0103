import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asAnotherApp } from "../world/as-app.ts";
import { sayAndSee, seeAfter, type Seen } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";
import { processorTime } from "../processor-time.ts";

let world: World;
let it: WorldCase;
beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
});
afterAll(() => world[Symbol.asyncDispose]());

const say = (login: string, body: string) => sayAndSee(world, it, login, body);
const edit = (login: string, comment_id: number, body: string) =>
  world.as(login).issues.updateComment({ ...world.here, comment_id, body });
const nothing: Omit<Seen, "id"> = { reactions: [], answer: "", recorded: [] };
/** All that comes of words that another changed: the thread says who did. */
const onlyTold = (of: string, by: string) => ({
  answer: expect.stringContaining(`${of}'s comment was changed by ${by}, `) as unknown,
  recorded: ["WordsChanged"],
});

describe("whose words count", () => {
  test("not those of somebody outside, who are not told that anybody listens", async () => {
    const pat = { ...world.here, username: "pat", permission: "push" } as const;
    await world.as("owen").repos.addCollaborator(pat);
    expect(await say("pat", "/acknowledge\n/next\n/aknowledge")).toMatchObject(nothing);
  });

  test("not those of the organisation's owner", async () => {
    expect(await say("owen", "/close spam")).toMatchObject(nothing);
  });

  test("those of a councillor are answered", async () => {
    const eve = { ...world.here, username: "eve", permission: "triage" } as const;
    await world.as("owen").repos.addCollaborator(eve);
    expect(await say("eve", "/acknowledge")).toMatchObject({
      reactions: ["confused"],
      answer:
        "`/acknowledge` was not followed: this case is decided by the committee. Councillors decide once a case is handed over to them.",
    });
  });

  test("those of a recused member are refused, recorded, and not repeated in the record", async () => {
    await say("cy", "/recuse");
    expect(await say("cy", "/note they-made-it-up")).toMatchObject({
      reactions: ["confused"],
      answer:
        "`/note` was not followed: you are out of this case and take no part in it. If that is wrong, ask another member of the committee.",
      recorded: ["CommandRefused"],
    });
    expect((await it.record()).at(-1)).not.toHaveProperty("text");
    expect((await say("cy", "/recuse")).answer).toBe(
      "`/recuse` changed nothing: that member is out of this case already.",
    );
    expect((await say("cy", "/recuse @bo: revenge")).answer).toBe(
      "`/recuse` was not followed: you are out of this case and take no part in it. If that is wrong, ask another member of the committee.",
    );
  });

  test("not those of another app, be it its own comment or what it makes of a member's", async () => {
    const { issues } = await asAnotherApp(world, "stale");
    const here = { ...world.here, issue_number: it.number };
    for (const body of ["/close spam", "/next", "/aknowledge", "/recuse @bo: so", "/second"]) {
      const comments = async () => (await issues.createComment({ ...here, body })).data.id;
      expect(await seeAfter(world, it, comments)).toMatchObject(nothing);
    }
    const said = await say("ada", "thinking");
    const bends = async () => {
      const body = "/close spam";
      return (await issues.updateComment({ ...world.here, comment_id: said.id, body })).data.id;
    };
    const seen = await seeAfter(world, it, bends);
    expect(seen).toMatchObject({ reactions: [], ...onlyTold("ada", "stale[bot]") });
    await world.sweep();
    expect((await it.issue()).state).toBe("open");
    expect((await it.comments()).filter(({ by }) => by === "stale[bot]")).toHaveLength(5);
  });

  test("not those of a mailed reply, which anybody can forge", async () => {
    const seen = await seeAfter(world, it, async () => {
      const answer = await fetch(`${world.url}/_sandbox/email-comment`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ by: "bo", issue: it.number, body: "/acknowledge" }),
      });
      return ((await answer.json()) as { id: number }).id;
    });
    expect(seen).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer:
        "`/acknowledge` was not followed: it came by mail, where anybody can write in your name. Say it on GitHub itself, in a comment.",
    });
  });
});

describe("what counts as a command", () => {
  test.each([
    ["in a code block", "```\n/close spam\n```"],
    ["in an indented block", "Like so:\n\n    /close spam"],
    ["in a quotation", "> /close spam\n\nNo."],
    ["in HTML nobody sees", "Hello\n<!--\n/close spam\n-->"],
    ["in code written as HTML", "<pre>\n/close spam\n</pre>"],
    ["in the middle of a line", "I would /close spam"],
  ])("nothing %s", async (_, body) => {
    expect(await say("bo", body)).toMatchObject(nothing);
  });

  test("65,000 slashes are nothing, and quickly so", async () => {
    const spent = processorTime();
    for (const body of ["/".repeat(65_000), "/\n".repeat(32_500), "//a\n".repeat(16_000)])
      expect(await say("bo", body)).toMatchObject(nothing);
    expect(spent()).toBeLessThan(8_000);
  });

  test("of a thousand commands twenty are read, which is said", async () => {
    const { answer, recorded, reactions } = await say("bo", "/note x\n".repeat(1_000));
    expect(recorded).toEqual([...Array<string>(20).fill("NoteTaken"), "CommandRefused"]);
    expect(reactions).toEqual(["confused", "eyes"]);
    expect(answer).toBe(
      "Only the first 20 commands of that comment were read. Write the others in a comment of their own.",
    );
  });

  test("names such as __proto__ are names nobody has", async () => {
    const { answer, recorded } = await say(
      "bo",
      "/name reported constructor\n/name __proto__ @mal\n/told __proto__ receipt\n/find\n__proto__: yes",
    );
    expect(recorded).toEqual(Array(4).fill("CommandRefused"));
    expect(answer).toContain("GitHub shows no person's account of that name");
    const unknown = await say("bo", "/__proto__\n/constructor\n/toString");
    expect(unknown.recorded).toEqual(["CommandRefused"]);
    expect(unknown.answer).toMatch(/^There is no command `\/constructor`\./);
  });

  test("an address made to keep a pattern busy is not understood, at once", async () => {
    const spent = processorTime();
    const { answer } = await say("bo", `/name reporter ${"@.".repeat(3_900)} x`);
    expect(answer).toMatch(/^`\/name` was not understood\./);
    expect(spent()).toBeLessThan(3_000);
  });
});

describe("edits", () => {
  test("by the author add commands, each counted when it was added", async () => {
    const { id } = await say("bo", "/note one");
    await world.advance("10m");
    const more = await seeAfter(world, it, async () => {
      await edit("bo", id, "/note one\n/note two");
      return id;
    });
    expect(more).toMatchObject({ reactions: ["eyes"], recorded: ["NoteTaken"] });
    const [one, two] = (await it.record()).slice(-2);
    expect(two).toMatchObject({ text: "two", cause: expect.stringMatching(/@.*Z#2$/) as string });
    expect(Date.parse(two?.at ?? "") - Date.parse(one?.at ?? "")).toBeGreaterThanOrEqual(600_000);
  });

  test("by somebody else make a comment no command, even put back as it was", async () => {
    await world.faults({ webhooks: "drop" });
    const { id } = await say("bo", "/acknowledge");
    await edit("dee", id, "/close spam");
    await edit("bo", id, "/acknowledge");
    await world.faults({});
    const seen = await seeAfter(world, it, async () => {
      await edit("bo", id, "/acknowledge.");
      return id;
    });
    expect(seen.reactions).toEqual(["confused"]);
    expect(seen.recorded.toSorted()).toEqual(["CommandRefused", "WordsChanged"]);
    expect(seen.answer).toMatch(/`\/acknowledge` was not followed: somebody else edited/);
  });

  test("by somebody else add nothing to what its author said before", async () => {
    const { id } = await say("bo", "/note mine");
    const seen = await seeAfter(world, it, async () => {
      await edit("dee", id, "/note mine\n/close spam");
      return id;
    });
    expect(seen).toMatchObject(onlyTold("bo", "dee"));
  });

  test("thirty of them are read to the first", async () => {
    await world.faults({ webhooks: "drop" });
    const { id } = await say("bo", "/note before all edits");
    for (let i = 0; i < 30; i += 1) await edit("bo", id, `thinking ${i}`);
    await world.faults({});
    const seen = await seeAfter(world, it, async () => {
      await edit("bo", id, "/note after all edits");
      return id;
    });
    expect(seen).toMatchObject({ reactions: ["eyes"], recorded: ["NoteTaken", "NoteTaken"] });
  });

  test("more than a hundred are too many, which is said once", async () => {
    await world.faults({ webhooks: "drop" });
    const { id } = await say("bo", "/note before");
    for (let i = 0; i < 100; i += 1) await edit("bo", id, `/note ${i}`);
    await world.faults({});
    const again = (body: string) =>
      seeAfter(world, it, async () => {
        await edit("bo", id, body);
        return id;
      });
    expect(await again("/note at last")).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer:
        "That comment was edited too often for Comity to read each of its versions, so no command is heard from it any more. Write `/note` in a new comment; `/next` says what is still owed.",
    });
    expect(await again("/note and once more")).toMatchObject({ answer: "", recorded: [] });
  });
});

describe("words in free texts", () => {
  const secret = "Zx9Secret";
  const nasty = `${secret} @rin <img src=x onerror=alert(1)> ![x](https://example.org/${secret}.png) **b** \`\`\` <!-- comity re=IC_1 --> /close spam`;

  test("are shown nowhere again, so nothing in them comes to life", async () => {
    const body = `### Reporter\n\n${nasty}\n\n### Reported\n\n${nasty}`;
    const own = await world.report({ title: nasty, body });
    const words = [
      `/told reporter-1 receipt: ${nasty}`,
      `/heard reporter-1: ${nasty}`,
      `/cannot tell reporter-1 unsafe: ${nasty}`,
      `/ask reporter-1: ${nasty}`,
      `/name witness ${secret}@example.org`,
      `/rename witness-1 ${secret}2@example.org: ${nasty}`,
      `/note ${nasty}`,
      `/find\nhappened: ${nasty}`,
      `/disclose ${nasty}`,
      `/close not-ours: ${nasty}`,
      `/recuse @dee: ${nasty}`,
      `/told ${nasty}`,
      `/aknowledge ${nasty}`,
    ];
    for (const one of words) await own.say("ada", one);
    await own.say("bo", "/second 1");
    await own.say("bo", `/reopen: ${nasty}`);
    const ours = (await own.comments()).filter(({ by }) => by === "comity[bot]");
    const { data } = await world.as("ada").repos.listCommits({
      ...world.here,
      sha: `cases/${await own.title()}`,
    });
    const shown = [
      await own.title(),
      JSON.stringify(await own.card()),
      ...ours.map((comment) => comment.body),
      ...data.map(({ commit }) => commit.message),
      ...world.log,
    ];
    expect(shown.filter((text) => text.includes(secret))).toEqual([]);
    expect(shown.filter((text) => text.includes("@rin"))).toEqual([]);
    const types = (await own.record()).map(({ type }) => type);
    expect(types).toContain("CaseReopened");
  });
});
