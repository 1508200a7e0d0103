import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { ourKeys } from "../fakes/record-keys.ts";
import { sayAndSee } from "../world/say-and-see.ts";
import { blockedIn, control, idsOf } from "../world/spaces-seen.ts";
import { startWorld, type World } from "../world/start-world.ts";
import { tampering } from "../world/tamper.ts";
import type { WorldCase } from "../world/world-case.ts";
import { roomOf } from "./rooms/room-of.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** `PEOPLE.md` as ada reads it; `undefined` where there is none. */
async function people(it: WorldCase, where = world): Promise<string | undefined> {
  const asked = { ...where.here, path: "PEOPLE.md", ref: `cases/${await it.title()}` };
  const found = await where
    .as("ada")
    .repos.getContent(asked)
    .catch(() => undefined);
  return found && "content" in found.data
    ? Buffer.from(found.data.content, "base64").toString()
    : undefined;
}

async function commits(it: WorldCase): Promise<readonly string[]> {
  const asked = { ...world.here, sha: `cases/${await it.title()}` };
  const { data } = await world.as("ada").repos.listCommits(asked);
  return data.map(({ sha }) => sha);
}

describe("naming somebody", () => {
  test("shows of the reported which account it is, and keeps it in PEOPLE.md with the same commit", async () => {
    const it = await world.report();
    const { mal } = await idsOf(world, "mal");
    const before = await commits(it);
    expect(await people(it)).toBeUndefined();
    const { answer } = await sayAndSee(world, it, "ada", "/name reported @mal");
    expect(answer).toMatch(
      new RegExp(`^reported-1 is the GitHub account mal, number ${mal}, there since 20\\d\\d-`),
    );
    expect(answer).not.toContain("Look twice");
    expect(await people(it)).toContain(`account ${mal}, there since`);
    expect((await commits(it)).length).toBe(before.length + 1);
    expect(await it.status()).toContain(
      `[Who they are](../blob/cases/${await it.title()}/PEOPLE.md)`,
    );
  });

  test("says of all others only that it is recorded", async () => {
    const it = await world.report();
    for (const role of ["reporter", "affected", "witness"]) {
      const { answer, reactions } = await sayAndSee(world, it, "ada", `/name ${role} @rin`);
      expect([answer, reactions]).toEqual([`${role}-1 is recorded.`, "deleted"]);
    }
    expect(await people(it)).toContain("| witness-1 | witness | [rin](https://github.com/rin)");
    await it.say("ada", "/name witness wim@example.org");
    expect(await people(it)).toContain("| witness-2 | witness | known by an address |");
  });

  test("warns of a login that was another account's, and of an account newer than the incident", async () => {
    await using own = await startWorld();
    const it = await own.report({ body: "### When\n\n2026-11-20\n\n### What happened\n\nit" });
    await control(own, "/rename", { from: "dee", to: "deirdre" });
    await control(own, "/accounts", { logins: ["dee"] });
    const { answer } = await sayAndSee(own, it, "ada", "/name reported @dee");
    const doubts =
      "**Look twice:** this login was another account's in an earlier record, and the account was created after the incident.";
    expect(answer).toContain(doubts);
    await it.say("ada", "/name reported @mal");
    const renamed = await sayAndSee(own, it, "ada", "/rename reported-2 @dee: a wrong account");
    expect(renamed.answer).toContain(doubts);
  });

  test("is shown for a report's own form, too", async () => {
    const it = await world.report({ body: "### Reporter\n\n@rin\n\n### Reported\n\n@mal" });
    const [answer, ...more] = await it.answers();
    expect(answer).toContain("reported-1 is the GitHub account mal");
    expect([answer, ...more].join("\n")).not.toContain("rin");
  });

  test("is shown in a room, and stands beside its record", async () => {
    await using own = await startWorld();
    const filed = { title: "loud", body: "### Reported\n\n@bo", labels: ["report"] };
    await own.as("ada").issues.create({ ...own.here, ...filed });
    await own.idle();
    const room = await roomOf(own, "ada");
    await room.say("ada", "/name reported @mal");
    const { data } = await own.as("ada").repos.getContent({
      owner: own.here.owner,
      repo: room.name,
      path: "PEOPLE.md",
      ref: `cases/${room.codeName}`,
    });
    const text = "content" in data ? Buffer.from(data.content, "base64").toString() : "";
    expect(text).toContain(`# Who is who in ${room.codeName}`);
    expect(text).toMatch(/reported-1 .*\[bo\].*\n.*reported-2 .*\[mal\]/);
    expect((await roomOf(own, "ada")).comments.at(-1)?.body).toContain("the GitHub account mal");
  });
});

test("a ban by one member hits whom the answer showed, and says who that is", async () => {
  await using own = await startWorld({ plan: "free" });
  const it = await own.report();
  const { mal } = await idsOf(own, "mal");
  const ban = "/act ban reported-1 for 1h: shouting at newcomers";
  const atOnce = await sayAndSee(own, it, "ada", `/name reported @mal\n${ban}`);
  expect(atOnce.recorded).toEqual(["PartyNamed", "CommandRefused"]);
  expect(atOnce.answer).toContain("a ban is ordered once it was shown which account it hits");
  expect(await blockedIn(own)).toEqual([]);
  const then = await sayAndSee(own, it, "ada", ban);
  expect(then.answer).toContain(
    `reported-1 (the person reported), the GitHub account mal, number ${mal}`,
  );
  expect(await blockedIn(own)).toEqual([mal]);
});

describe("PEOPLE.md, changed by somebody else", () => {
  test("freezes the case as any commit of theirs does, and is put back with the branch", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await own.report();
    await it.say("ada", "/name reported @mal");
    const records = await tampering(own, it);
    const before = await people(it, own);
    await records.write({ path: "PEOPLE.md", text: before?.replaceAll("mal", "pat") ?? "" });
    await own.idle();
    await own.advance("70s");
    expect((await sayAndSee(own, it, "ada", "/note so")).recorded).toEqual([]);
    expect(await it.labels()).toContain("frozen");
    await own.advance("12m");
    await own.advance("2m");
    expect(await it.labels()).not.toContain("frozen");
    expect(await people(it, own)).toBe(before);
    expect((await it.record()).at(-1)?.type).toBe("NoteTaken");
  });

  test("is found by who verifies a clone", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await own.report();
    await it.say("ada", "/name reported @mal");
    const folder = await mkdtemp(join(tmpdir(), "comity-people-"));
    const verified = async (name: string) => {
      const place = join(folder, name);
      await own.writeBare(place);
      const said: string[] = [];
      const say = (line: string) => void said.push(line);
      await runCommand(["verify", place, ourKeys.publicKey], {
        environment: {},
        say,
        complain: say,
      });
      return said.join("\n");
    };
    expect(await verified("honest")).toMatch(/: \d documents, all fit$/);
    const records = await tampering(own, it);
    const { data } = await own.as("dee").users.getByUsername({ username: "comity[bot]" });
    const { repos, git } = own.as("dee");
    const there = await repos.getContent({ ...own.here, path: "PEOPLE.md", ref: records.branch });
    const text =
      "content" in there.data ? Buffer.from(there.data.content, "base64").toString() : "";
    const { data: head } = await git.getCommit({ ...own.here, commit_sha: await records.head() });
    await own.faults({ webhooks: "drop" });
    const content = text.replace(/account \d+/, "account 7");
    const { data: tree } = await git.createTree({
      ...own.here,
      base_tree: head.tree.sha,
      tree: [{ path: "PEOPLE.md", mode: "100644", type: "blob", content }],
    });
    const { data: bent } = await git.createCommit({
      ...own.here,
      message: head.message,
      tree: tree.sha,
      parents: head.parents.map(({ sha }) => sha),
      author: { name: "comity[bot]", email: `${data.id}+comity[bot]@users.noreply.github.com` },
    });
    await records.setHead(bent.sha);
    expect(await verified("bent")).toContain("PEOPLE.md names others than the record");
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
});
