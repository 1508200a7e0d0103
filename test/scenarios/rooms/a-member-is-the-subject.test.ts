import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { crawl, leadsTo, placesOf } from "local-github/testing";
import { roomOf, roomsSeenBy, type Room } from "./room-of.ts";

const body = [
  "### Reported",
  "@bo",
  "### What happened",
  "Shouting behind the stage, @pat saw it ![x](https://evil.example/x.png)",
].join("\n\n");

describe("a report about bo, of the committee (M5)", () => {
  let world: World;
  let room: Room;
  let number: number;

  beforeAll(async () => {
    world = await startWorld();
    const filed = { ...world.here, title: "bo was loud", body, labels: ["report"] };
    number = (await world.as("owen").issues.create(filed)).data.number;
    await world.idle();
    room = await roomOf(world, "ada");
  });
  afterAll(async () => world[Symbol.asyncDispose]());

  test("lives in a room that the others of the committee read, and the owner", () => {
    expect(room.readers).toEqual(["ada", "cy", "dee", "owen"]);
    expect(room.issue.title).toBe(room.codeName);
  });

  test("is told there in full, and nobody is mentioned by it and no image loaded", () => {
    expect(room.issue.body).toContain("```text\n### Reported");
    expect(room.issue.body).toContain("bo was loud");
  });

  test("names owen as somebody who cannot be shut out", () => {
    expect(room.comments[0]?.body).toContain("owen. Nobody can shut them out");
  });

  test("has its record there, with the move in it, and bo out", () => {
    expect(room.record.map(({ type }) => type)).toEqual([
      "ReportReceived",
      "PartyNamed",
      "MemberRecused",
      "CaseMoved",
    ]);
  });

  test("has one status comment, which says who can read it", () => {
    expect(room.status).toContain("**Can read this:** ada, cy and dee, and the organisation's");
  });

  test("is gone from where it was", async () => {
    const asked = { ...world.here, issue_number: number };
    await expect(world.as("owen").issues.get(asked)).rejects.toMatchObject({ status: 410 });
    const { data: refs } = await world
      .as("owen")
      .git.listMatchingRefs({ ...world.here, ref: "heads/" });
    expect(refs.map(({ ref }) => ref).filter((ref) => /cases|closed/.test(ref))).toEqual([]);
  });

  test.for(["bo", "pat", "eve"])("shows %s nothing of it, wherever they look", async (login) => {
    const repo = `/repos/${world.here.owner}/${room.name}`;
    const guesses = ["", "/issues", "/issues/1", "/issues/1/comments", "/collaborators", "/events"];
    const seen = await crawl(
      world,
      login,
      guesses.map((path) => repo + path),
    );
    expect(seen.size).toBeGreaterThan(login === "bo" ? 60 : 20);
    const words = [room.codeName, room.issue.id, "behind the stage", "bo was loud"];
    const answered = [...seen].filter(([url]) => !url.includes(repo));
    expect(placesOf(new Map(answered), words)).toEqual([]);
    expect([...seen].filter(([url, text]) => url.includes(repo) && text !== "")).toEqual([]);
    expect(await leadsTo(world, login, room.issue.id)).toBeUndefined();
  });

  test("a crawler that may read it finds it (or it would prove nothing)", async () => {
    const seen = await crawl(world, "cy");
    expect(placesOf(seen, ["behind the stage"]).length).toBeGreaterThan(1);
  });

  describe.sequential("goes on there", { shuffle: false }, () => {
    test("cy acknowledges, and no mail about it reaches bo", async () => {
      await room.say("cy", "/acknowledge by phone");
      const after = await roomOf(world, "ada");
      expect(after.record.at(-1)).toMatchObject({ type: "PartyTold", what: "receipt" });
      const mails = (await world.mail()).filter(({ subject, text }) =>
        `${subject} ${text}`.includes(room.codeName),
      );
      const readers = ["ada", "cy", "dee", "owen", "conduct", "council"];
      const others = mails.flatMap(({ to }) =>
        to.filter((address) => !readers.some((login) => address.includes(login))),
      );
      expect(others).toEqual([]);
    });

    test("takes access from cy at once when cy steps back, and gives it back", async () => {
      await room.say("cy", "/recuse");
      expect(await roomsSeenBy(world, "cy")).toEqual([]);
      await room.say("dee", "/unrecuse @cy: it was a mistake");
      await room.say("ada", "/second");
      expect(await roomsSeenBy(world, "cy")).toEqual([room.name]);
    });

    test("is closed there and reopened", async () => {
      await room.say("dee", "/close not-ours: the venue");
      await room.say("ada", "/second");
      const { data } = await world
        .as("ada")
        .git.listMatchingRefs({ owner: world.here.owner, repo: room.name, ref: "heads/" });
      expect(data.map(({ ref }) => ref)).toContain(`refs/heads/closed/${room.codeName}`);
      await room.say("dee", "/reopen: it was none");
      expect((await roomOf(world, "ada")).record.at(-1)).toMatchObject({ type: "CaseReopened" });
    });

    test("leaves neither its words nor its title in a log", () => {
      expect(world.log.filter((line) => /loud|stage|bo was/.test(line))).toEqual([]);
    });
  });
});
