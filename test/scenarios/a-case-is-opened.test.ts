import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world[Symbol.asyncDispose]());

const day = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);

describe("a report filed with the form", () => {
  test("becomes a case: code name, record, card and one status comment", async () => {
    const it = await world.report({ title: "Mal shouted at Rin", body: "### Reported\n\nMal" });
    const title = await it.title();
    expect(title).toMatch(/^[a-z]+-[a-z]+$/);
    const [opened, ...others] = await it.record();
    expect(opened).toMatchObject({
      type: "ReportReceived",
      by: { login: "ada" },
      codeName: title,
      title: "Mal shouted at Rin",
    });
    expect(others).toEqual([]);
    expect(await it.card()).toEqual({
      Status: "Reported",
      "Decided by": "Committee",
      "Next deadline": day(opened?.at ?? "", 1),
      Overdue: null,
      "Waits for": "members",
    });
    expect(await it.status()).toContain("### Next: tell reporter-1 that the report arrived");
    expect(await it.answers()).toEqual([]);
    const branches = await world.as("ada").git.listMatchingRefs({
      ...world.here,
      ref: `heads/cases/${title}`,
    });
    expect(branches.data).toHaveLength(1);
  });

  test("is known by its first title, though it has been put out of sight", async () => {
    const it = await world.report({ title: "Mal shouted at Rin" });
    expect(JSON.stringify([await it.issue(), await it.comments()])).not.toContain("shouted");
  });
});

describe("an issue without the form's label", () => {
  test("is left alone until a member says /open", async () => {
    const it = await world.report({ title: "Lunch", labels: [] });
    await it.say("bo", "is this one?");
    expect([await it.title(), await it.record()]).toEqual(["Lunch", []]);
    await it.say("bo", "/open");
    expect(await it.title()).toMatch(/^[a-z]+-[a-z]+$/);
    expect((await it.record()).map(({ type }) => type)).toEqual(["ReportReceived"]);
    expect(await it.labels()).toEqual(["report"]);
  });
});

describe("/acknowledge", () => {
  test("is answered with eyes, moves the card and keeps the one status comment", async () => {
    const it = await world.report();
    const before = (await it.comments())[0]?.id;
    const said = await it.say("bo", "/acknowledge replied by mail");
    expect(await it.reactions(said)).toEqual(["eyes"]);
    const [opened, told] = await it.record();
    expect(told).toMatchObject({
      type: "PartyTold",
      party: "reporter-1",
      what: "receipt",
      by: { login: "bo" },
      cause: `${said.nodeId}#1`,
      words: "replied by mail",
    });
    expect(await it.card()).toMatchObject({
      Status: "Under review",
      "Next deadline": day(opened?.at ?? "", 7),
    });
    expect(await it.status()).toMatch(/acknowledgement, reporter-1 \| kept /);
    expect((await it.comments())[0]?.id).toBe(before);
    expect(await it.answers()).toEqual([]);
  });

  test.each([
    ["/acknowledge", undefined],
    ["/acknowledge: by mail", "by mail"],
    ["/Acknowledge, by mail", "by mail"],
    ["/acknowledge\nby mail", "by mail"],
  ])("may be written as %j, by the chair as well", async (body, words) => {
    const it = await world.report();
    const said = await it.say("ada", body);
    expect(await it.reactions(said)).toEqual(["eyes"]);
    const [, told] = await it.record();
    expect(told).toMatchObject({ type: "PartyTold", what: "receipt", by: { login: "ada" } });
    expect(told && "words" in told ? told.words : undefined).toBe(words);
  });

  test("counts once, also where it is said while the case is being opened", async () => {
    const it = await world.report({ waits: false });
    await it.comment("ada", "/acknowledge: by mail");
    await it.say("bo", "/note we spoke");
    const types = (await it.record()).map(({ type }) => type);
    expect(types).toEqual(["ReportReceived", "PartyTold", "NoteTaken"]);
    expect((await it.comments()).filter(({ by }) => by !== "comity[bot]")).toMatchObject([
      { reactions: ["eyes"] },
      { reactions: ["eyes"] },
    ]);
  });

  test("of somebody who is of no body in the case changes nothing and is not answered (M2)", async () => {
    const it = await world.report();
    const said = await it.say("owen", "/acknowledge by me");
    expect(await it.reactions(said)).toEqual([]);
    expect([(await it.record()).length, await it.answers()]).toEqual([1, []]);
  });

  test("of a councillor is refused: the committee decides", async () => {
    await world.as("owen").repos.addCollaborator({
      ...world.here,
      username: "eve",
      permission: "pull",
    });
    const it = await world.report();
    const said = await it.say("eve", "/acknowledge by me");
    expect(await it.reactions(said)).toEqual(["confused"]);
    expect((await it.record())[1]).toMatchObject({ reason: "decided-by-committee" });
  });
});

describe("a member who said /recuse (M76)", () => {
  let it: WorldCase;
  beforeAll(async () => {
    it = await world.report();
    await it.say("cy", "/recuse we share an employer");
  });

  test("is out of the case, at once", async () => {
    expect(await it.status()).toContain("**Out of this case:** cy.");
    expect((await it.record())[1]).toMatchObject({
      type: "MemberRecused",
      member: { login: "cy" },
      ground: "oneself",
    });
  });

  test("is unassigned whenever somebody assigns them, with one comment each time", async () => {
    for (const by of ["ada", "owen", "dee"]) {
      // oxlint-disable-next-line no-await-in-loop
      await world.as(by).issues.addAssignees({
        ...world.here,
        issue_number: it.number,
        assignees: ["cy", "bo"],
      });
      // oxlint-disable-next-line no-await-in-loop
      await world.idle();
      // oxlint-disable-next-line no-await-in-loop
      expect(await it.assignees()).toEqual(["bo"]);
    }
    const undone = (await it.record()).filter(({ type }) => type === "AssignmentUndone");
    expect(undone).toHaveLength(3);
    const notices = (await it.answers()).filter((body) => body.includes("assignment was taken"));
    expect(notices).toHaveLength(3);
  });

  test("is refused with a reason, and the attempt is recorded without its words", async () => {
    const answers = (await it.answers()).length;
    const said = await it.say("cy", "/acknowledge told them Zebrafinch");
    expect(await it.reactions(said)).toEqual(["confused"]);
    expect((await it.answers()).slice(answers)).toEqual([
      expect.stringContaining("you are out of this case"),
    ]);
    const attempt = (await it.record()).at(-1);
    expect(attempt).toMatchObject({
      type: "CommandRefused",
      by: { login: "cy" },
      verb: "acknowledge",
      reason: "recused-from-case",
    });
    expect(JSON.stringify(attempt)).not.toContain("Zebrafinch");
    expect((await it.card())?.["Status"]).toBe("Reported");
  });

  test("is neither named as one who can do the next step nor mentioned when it nears", async () => {
    expect(await it.status()).toContain("Any one of ada, bo and dee can do it.");
    await world.advance("19h");
    const mention = (await it.answers()).at(-1);
    expect(mention).toContain("@ada, @bo and @dee: the reply to reporter-1");
    expect(mention).not.toContain("cy");
  });
});

describe("/next and /help", () => {
  test("answer and change nothing", async () => {
    const it = await world.report();
    const before = [await it.issue(), await it.card()];
    const said = await it.say("dee", "/next");
    expect(await it.reactions(said)).toEqual(["eyes"]);
    await it.say("dee", "/help");
    const [next, help, ...others] = await it.answers();
    expect(next).toContain("### Next: tell reporter-1 that the report arrived");
    expect(help).toContain("- `/acknowledge` ");
    expect(others).toEqual([]);
    expect([await it.issue(), await it.card()]).toEqual(before);
  });

  test("the help is short: what brings the case on, and all else folded", async () => {
    const it = await world.report();
    await it.say("dee", "/help");
    const [help = ""] = await it.answers();
    const [shown = "", folded = ""] = help.split("<details>");
    expect(shown.match(/^- `\/[a-z-]+` /gm)?.length).toBeLessThan(14);
    expect(shown).toContain("- `/name` ");
    expect(folded.match(/^- `\/[a-z-]+` .*\.$/gm)?.length).toBeGreaterThan(15);
  });

  test("the help with one command has its forms, and each kind of measure with a line", async () => {
    const it = await world.report();
    await it.say("dee", "/help propose");
    const [help = ""] = await it.answers();
    expect(help).toMatch(/^\*\*`\/propose`\*\* Propose/m);
    expect(help).toContain("````text\n/propose\n```yaml\n");
    expect(help).toContain(
      "- { kind: hiatus, of: reported-1, until: in 3 months, if_declined: decide-again }",
    );
  });
});
