import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayAndSee, type Seen } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function aCase() {
  const it = await world.report();
  const say = (login: string, body: string): Promise<Seen> => sayAndSee(world, it, login, body);
  const partyRows = async () =>
    (await it.status())
      .split("\n")
      .filter((line) => /^\| (reporter|reported|affected|wit)/.test(line));
  return { it, say, partyRows };
}

describe("telling, hearing and asking", () => {
  test("somebody was told the receipt, by whom and how", async () => {
    const { it, say } = await aCase();
    expect(await say("bo", "/told reporter-1 receipt: by phone")).toMatchObject({
      reactions: ["eyes"],
      answer: "",
      recorded: ["PartyTold"],
    });
    expect((await it.record()).at(-1)).toMatchObject({ words: "by phone", by: { login: "bo" } });
    expect(await it.card()).toMatchObject({ Status: "Under review" });
  });

  test("a timeline moves the card's date and is shown", async () => {
    const { it, say, partyRows } = await aCase();
    await say("bo", "/told reporter-1 receipt: by phone");
    const told = await say("bo", "/told everyone timeline until 2027-01-15: witnesses travel");
    expect(told.recorded).toEqual(["PartyTold"]);
    expect(await it.card()).toMatchObject({ "Next deadline": "2027-01-15" });
    expect(await partyRows()).toEqual([
      expect.stringContaining("| a timeline until Fri 15 Jan 2027, 23:59 UTC, "),
    ]);
  });

  test("of several commands each counts by itself, the refused with their sentences", async () => {
    const { say } = await aCase();
    const seen = await say(
      "bo",
      [
        "/told council outcome",
        "/told reporter-2 receipt",
        "/told everyone timeline until 2020-01-01",
        "/told everyone resolution",
        "/told everyone outcome: it ends here",
      ].join("\n"),
    );
    expect(seen.reactions).toEqual(["confused", "eyes"]);
    expect(seen.recorded).toEqual([
      "PartyTold",
      "CommandRefused",
      "CommandRefused",
      "CommandRefused",
      "PartyTold",
    ]);
    expect(seen.answer.split("\n\n")).toEqual([
      "`/told` was not followed: nobody in this case is called reporter-2. The status comment lists who is; `/name` adds somebody.",
      "`/told` was not followed: that date has passed already. Give one that is still to come.",
      "`/told` was not followed: no resolution is agreed. Everybody who decides has to approve the resolution's pull request first; `/propose` opens one.",
    ]);
  });

  test("two of one kind in one comment are two", async () => {
    const { it, say, partyRows } = await aCase();
    await say("bo", "/told reporter-1 receipt: by phone");
    expect(await say("cy", "/ask reporter-1: where?\n/ask reporter-1: when?")).toMatchObject({
      reactions: ["eyes"],
      recorded: ["QuestionAsked", "QuestionAsked"],
    });
    expect(await it.labels()).toContain("needs information");
    expect(await partyRows()).toEqual([expect.stringContaining("| 2 questions |")]);
  });

  test("hearing somebody closes what they were asked (M27)", async () => {
    const { it, say } = await aCase();
    await say("cy", "/ask reporter-1: where?\n/ask reporter-1: when?");
    expect(await it.labels()).toContain("needs information");
    expect((await say("cy", "/heard reporter-1: yesterday, at home")).recorded).toEqual([
      "PartyHeard",
    ]);
    expect(await it.labels()).not.toContain("needs information");
  });

  test("what cannot be asked is no longer waited for", async () => {
    const { it, say } = await aCase();
    await say("cy", "/ask reporter-1: who saw it?");
    expect(await it.labels()).toContain("needs information");
    const cannot = await say("ada", "/cannot ask reporter-1 withdrawn: they want no more contact");
    expect(cannot).toMatchObject({ reactions: ["eyes"], recorded: ["ContactRuledOut"] });
    expect(await it.labels()).not.toContain("needs information");
  });

  test("what is not understood is answered with an example that works", async () => {
    const { say } = await aCase();
    expect(await say("ada", "/cannot ask reporter-1 shy: they are")).toMatchObject({
      reactions: ["confused"],
      answer:
        "`/cannot` was not understood. It is written like this:\n\n```text\n/cannot tell reporter-1 anonymous: the form left no address\n/cannot ask affected-1 unreachable: no answer to three mails\n```\n\nAll of its forms: `/help cannot`",
    });
  });
});

describe.sequential("naming people, until there are eleven", { shuffle: false }, () => {
  let it: WorldCase;
  let say: (login: string, body: string) => Promise<Seen>;
  let partyRows: () => Promise<readonly string[]>;
  beforeAll(async () => {
    ({ it, say, partyRows } = await aCase());
    // What else a status comment may have to show.
    await say("bo", "/told reporter-1 receipt: by phone");
    await say("bo", "/told everyone timeline until 2027-01-15: witnesses travel");
    await say("bo", "/told everyone outcome: it ends here");
    await say("cy", "/ask reporter-1: where?\n/ask reporter-1: when?");
    await say("cy", "/heard reporter-1: yesterday, at home");
    await say("cy", "/ask reporter-1: who saw it?");
    await say("ada", "/cannot ask reporter-1 withdrawn: they want no more contact");
  });

  test("a comment that only names a reporter is deleted once it is recorded", async () => {
    expect(await say("cy", "/name reporter @rin")).toMatchObject({
      reactions: "deleted",
      answer: "reporter-1 is recorded.",
      recorded: ["PartyNamed"],
    });
    expect((await it.record()).at(-1)).toMatchObject({
      party: "reporter-1",
      person: { id: 1009, login: "rin" },
    });
  });

  test("so is one that names several affected people and witnesses, an empty line between", async () => {
    const names =
      "/name witness pat@example.org\n\n/name affected committee\n/name reporter held-by @cy";
    expect(await say("cy", names)).toMatchObject({
      reactions: "deleted",
      recorded: ["PartyNamed", "PartyNamed", "PartyNamed"],
    });
    expect(await it.record()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ party: "affected-1", group: "committee" }),
        expect.objectContaining({ party: "reporter-2", heldBy: { id: 1003, login: "cy" } }),
      ]),
    );
    expect(await it.status()).not.toMatch(/pat@|Out of this case/);
  });

  test("one that names a reported person, or says more, stays", async () => {
    expect((await say("cy", "/name reported @mal")).reactions).toEqual(["eyes"]);
    expect((await say("cy", "They wrote to us:\n/name witness @rin")).reactions).toEqual(["eyes"]);
  });

  test("the same person twice in one role is one party", async () => {
    expect(await say("bo", "/name reported @Mal")).toMatchObject({
      reactions: ["confused"],
      answer: "`/name` changed nothing: that is reported-1 already.",
    });
  });

  test("a login nobody has, and words that are none", async () => {
    expect((await say("bo", "/name reported @nobody-here")).answer).toBe(
      "`/name` was not followed: GitHub shows no person's account of that name: it may be misspelled, gone, or hidden as spam. For somebody without an account that GitHub shows, give a mail address.",
    );
    expect((await say("bo", "/name reported the man with the hat")).answer).toBe(
      "`/name` was not understood. It is written like this:\n\n```text\n/name reported @mal\n/name reporter rin@example.org\n/name reporter held-by @cy\n```\n\nAll of its forms: `/help name`",
    );
  });

  test("a party turns out to be somebody else", async () => {
    expect(await say("bo", "/rename reported-1 @pat: they changed accounts")).toMatchObject({
      reactions: ["eyes"],
      recorded: ["PartyRenamed"],
    });
    expect((await say("bo", "/rename reported-7 @pat: so I heard")).answer).toContain(
      "nobody in this case is called reported-7",
    );
  });

  test("with eleven parties the status comment is still one screen", async () => {
    await say("ada", "/name reported a@example.org\n/name reported b@example.org");
    await say("ada", "/name reporter c@example.org\n/name reporter d@example.org");
    await say("ada", "/name witness e@example.org");
    await say("ada", "/recuse @dee: they are friends\n/close not-ours: the venue");
    await say(
      "ada",
      "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no",
    );
    expect(await partyRows()).toHaveLength(11);
    expect((await it.status()).split("\n").length).toBeLessThanOrEqual(60);
  });
});

describe("words for the record and for those who ask", () => {
  test("two notes, a finding and a disclosure (M29, M30, M31, M32, M33, M38)", async () => {
    const { it, say } = await aCase();
    await say("cy", "/name reported @mal\n/find\nongoing: no");
    const words =
      "/note we spoke\n/note we spoke\n/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\n/disclose I know them";
    expect((await say("ada", words)).recorded).toEqual([
      "NoteTaken",
      "NoteTaken",
      "FindingDrafted",
      "ConflictDisclosed",
    ]);
    expect(await it.status()).toContain(
      "**Finding, a draft:** what happened is written down; violation: yes; responsible: reported-1 (the person reported); ongoing: no.",
    );
  });

  test("near misses get a suggestion, what resembles nothing gets silence", async () => {
    const { say } = await aCase();
    expect(await say("bo", "/aknowledge\n/shrug\n/clos")).toMatchObject({
      reactions: ["confused"],
      recorded: ["CommandRefused", "CommandRefused"],
      answer:
        "There is no command `/aknowledge`. Did you mean `/acknowledge`? Comment again with it; `/help` lists all commands.\n\nThere is no command `/clos`. Did you mean `/close`? Comment again with it; `/help` lists all commands.",
    });
  });

  test("/next and /help answer and change nothing", async () => {
    const { it, say } = await aCase();
    const before = await it.card();
    const { answer, reactions } = await say("bo", "/why\n/help");
    expect(reactions).toEqual(["eyes"]);
    expect(answer).toContain("### Next: ");
    expect(answer).toContain("**What brings this case on:**");
    expect(await it.card()).toEqual(before);
  });
});
