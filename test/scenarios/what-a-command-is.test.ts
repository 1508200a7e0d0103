import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee, type Seen } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;
let it: WorldCase;
beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
});
afterAll(() => world[Symbol.asyncDispose]());

const say = (login: string, body: string) => sayAndSee(world, it, login, body);
const nothing: Omit<Seen, "id"> = { reactions: [], answer: "", recorded: [] };

describe("what somebody else wrote is not obeyed because a member repeats it", () => {
  test.each([
    ["a quotation goes on without its mark", "> They wrote to me:\n/close spam"],
    ["a link has a title", '[what they sent](https://example.org "so:\n/close spam\n")'],
    ["a link has an address of two lines", "[a]:\n/close\n\nSee [a]."],
    ["a tag has an attribute", 'They <a title="wrote\n/close spam">said</a> so.'],
    ["a tag stands below a quotation", "> They wrote:\n<x>\n/close spam"],
    ["an item of a list holds a block of code", "2. ```sh\n   /close spam\n   ```"],
    ["data is marked as such", "<![CDATA[\n/close spam\n]]>"],
    ["a template hides it", "<template>\n\n/close spam\n\n</template>"],
    ["it is math", "$$\n/close spam\n$$"],
    ["code goes on in the next line", "They typed `rm -r\n/close spam` and left."],
  ])("where %s", async (_, body) => {
    expect(await say("bo", body)).toMatchObject(nothing);
    expect((await it.issue()).state).toBe("open");
  });
});

describe("what a member writes is heard", () => {
  test.each([
    ["with punctuation behind the verb", "/note. he called"],
    ["with a colon of another keyboard", "/note：he called"],
    ["behind a mark that nobody sees", "\u200b/note he called"],
    ["with a soft hyphen in it", "/no\u00adte he called"],
    ["as an item of a list", "1. so it was\n2. /note he called"],
    ["beside an amount of money", "It was $5.\n/note he called for $6"],
    ["below code in a sentence", "```x``` he wrote\n/note he called"],
    ["under an arrow that hides nothing", "He wrote <!-- and left.\n\n/note he called"],
  ])("%s", async (_, body) => {
    expect(await say("bo", body)).toMatchObject({ reactions: ["eyes"], recorded: ["NoteTaken"] });
  });

  test("or answered, where it is a command elsewhere", async () => {
    expect(await say("bo", "/kick @mal")).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer: expect.stringMatching(
        /^There is no command `\/kick` here\. `\/act ban reported-1 for 3d: why` keeps somebody out at once/,
      ),
    });
  });

  test("or answered, where it is a heading, and nothing is done", async () => {
    expect(await say("bo", "# /close spam")).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer:
        "`/close` was not followed: a command is heard at the beginning of a line of ordinary text, and not in a heading, a table, a task, a footnote, a link or HTML. Write `/close` on a line of its own.",
    });
    expect((await it.issue()).state).toBe("open");
  });

  test("or answered, where a verb has an underscore", async () => {
    expect((await say("bo", "/to_council: stuck")).answer).toContain("Did you mean `/to-council`?");
  });
});

describe("what is too long", () => {
  test("is refused from 8 kB on, and kept whole below", async () => {
    const most = "x".repeat(8_000);
    expect(await say("bo", `/note ${most}`)).toMatchObject({ recorded: ["NoteTaken"] });
    expect(await say("bo", `/note ${most}x`)).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer:
        "`/note` was not followed: it is longer than 8 kB. Say it in fewer words, or write the whole in a comment without a command and point to that.",
    });
    expect((await say("bo", `/note ${"ü".repeat(4_001)}`)).answer).toContain("longer than 8 kB");
    expect((await say("bo", `/propose\n# ${"x".repeat(20_000)}`)).answer).toContain(
      "longer than 20 kB",
    );
  });

  test("is told where no command can be found in it", async () => {
    expect(await say("bo", `${"> - a\n".repeat(3_000)}\n/note so`)).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused"],
      answer:
        "`/note` was not read: that comment has too many list items, quotations or brackets for Comity to find the commands in it. Write the command in a comment of its own.",
    });
  });
});

// These took half a minute once, which is longer than a test may take.
test("what a member tells of is read at once, whatever ends its lines", async () => {
  for (const space of ["\r", "\u2028", "\u00a0", " ", "\t"])
    await say("bo", `/act: he left${space.repeat(7_900)}so`);
  await say("bo", `/act${":\r".repeat(30_000)}`);
  expect((await say("bo", "/note and now")).recorded).toEqual(["NoteTaken"]);
});

test("what somebody outside writes is not even read, whatever it is", async () => {
  const pat = { ...world.here, username: "pat", permission: "push" } as const;
  await world.as("owen").repos.addCollaborator(pat);
  for (const piece of ["a\n=\n/note\n", "$$\n/next\n", "/act ban \n", "/act:\r"])
    expect(await say("pat", piece.repeat(65_000 / piece.length))).toMatchObject(nothing);
  const spaces = "\r".repeat(60_000);
  for (let i = 0; i < 3; i += 1)
    expect(await say("pat", `/act: he left${spaces}so`)).toMatchObject(nothing);
  expect((await say("bo", "/note and now")).recorded).toEqual(["NoteTaken"]);
});
