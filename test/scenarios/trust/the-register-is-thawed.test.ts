import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ourKeys, ourRegister, strangersRegister } from "../../fakes/record-keys.ts";
import { verify } from "../../../src/app/verify/verify.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let app: WorldApp;
let it: WorldCase;
const ref = "heads/register";
const clone = mkdtempSync(path.join(tmpdir(), "comity-"));

beforeAll(async () => {
  world = await startWorld({ app: "none", plan: "free" });
  app = await world.startApp();
  await world.idle();
  it = await world.report();
  for (const username of ["eve", "fay"])
    await world.as("owen").repos.addCollaborator({ ...world.here, username, permission: "triage" });
  await world.idle();
}, 60_000);
afterAll(async () => {
  rmSync(clone, { recursive: true });
  await world[Symbol.asyncDispose]();
});

const head = async () => (await world.as("dee").git.getRef({ ...world.here, ref })).data.object.sha;

async function committeeFile() {
  const asked = { ...world.here, path: "committee.yml", ref: "register" };
  const { data } = await world.as("dee").repos.getContent(asked);
  if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
  return { sha: data.sha, text: Buffer.from(data.content, "base64").toString("utf8") };
}

/** What the register says of itself, its chain checked. */
async function register() {
  const { text } = await committeeFile();
  const documents = ourRegister.readAdoptions([{ path: "committee.yml", text }]);
  return documents.map(({ content }) => content);
}

async function push(text: string): Promise<void> {
  const { sha } = await committeeFile();
  await world.as("dee").repos.createOrUpdateFileContents({
    ...world.here,
    path: "committee.yml",
    branch: "register",
    message: "Adopt a changed config",
    content: Buffer.from(text).toString("base64"),
    sha,
  });
}

/** As the app would adopt it: the chain fits, and dee and pat are the council. */
async function appointOneself(): Promise<void> {
  const { text } = await committeeFile();
  const [first] = await register();
  if (first?.type !== "ConfigAdopted") throw new Error("no config");
  const { council } = first.config;
  if (!council) throw new Error("no council");
  const members = ["dee", "pat"];
  const pat = { id: (await world.as("pat").users.getAuthenticated()).data.id, login: "pat" };
  const forged = {
    ...first,
    config: { ...first.config, council: { ...council, members } },
    people: [...first.people, pat],
  };
  const [file] = strangersRegister.appendAdoption([{ path: "committee.yml", text }], forged);
  await push(file?.text ?? "");
}

async function issue() {
  const { data } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
  const found = data.find(({ title }) => title === "Comity: configuration");
  if (!found) throw new Error("no issue");
  return { number: found.number, state: found.state, body: found.body ?? "" };
}

async function say(login: string, body: string): Promise<void> {
  const { number } = await issue();
  await world.as(login).issues.createComment({ ...world.here, issue_number: number, body });
  await world.idle();
}

async function aMinuteLater(): Promise<void> {
  await world.advance("70s");
  await world.idle();
}

const thawLine = async () => {
  const { text } = await committeeFile();
  const end = ourRegister.readAdoptions([{ path: "committee.yml", text }]).at(-1);
  return `/thaw ${end?.sha256.slice(0, 12)}`;
};
const putBack = async (sha: string) => {
  await world.as("owen").git.updateRef({ ...world.here, ref, sha, force: true });
  await world.idle();
};
const isWorking = async () => {
  const known = (await it.record()).length;
  await it.say("bo", "/note we spoke");
  return (await it.record()).length > known;
};

const lostAnswer = (operation: string) => ({
  by: "comity[bot]",
  match: "POST /graphql",
  operation,
  status: 502,
  after: true,
  times: 1,
});

describe.sequential("one register, bent again and again", { shuffle: false }, () => {
  describe("a register that somebody bent", () => {
    test("says who may go on from it, with the line to copy, and names no commit", async () => {
      const before = await head();
      await appointOneself();
      await world.idle();
      await aMinuteLater();
      const { body, state } = await issue();
      expect(state).toBe("open");
      expect(body).toContain("Comity itself puts the branch back");
      for (const oid of [before, await head()]) expect(body).not.toContain(oid.slice(0, 12));
      expect(body).toContain("the Executive Council (@eve, @fay and @gus)");
      expect(body).toContain(`\`\`\`\n${await thawLine()}\n\`\`\``);
    });

    test("is not gone on from by whom it appoints, the committee, owners or one councillor alone", async () => {
      const bent = await head();
      const pairs = [
        ["dee", "pat"],
        ["ada", "bo"],
        ["owen", "dee"],
        ["eve", "eve"],
        ["eve", "dee"],
      ] as const;
      await world
        .as("owen")
        .repos.addCollaborator({ ...world.here, username: "pat", permission: "triage" });
      for (const [one, other] of pairs) {
        await say(one, await thawLine());
        await say(other, "/second");
      }
      expect(await head()).toBe(bent);
      expect(await isWorking()).toBe(false);
      expect((await issue()).body).toContain("**eve asks for it**");
    });

    test("is gone on from once two councillors agree, which is recorded", async () => {
      const bent = await head();
      await say("fay", "/second");
      const [, , adopted] = await register();
      expect(adopted).toMatchObject({
        type: "RegisterAdopted",
        by: { login: "fay" },
        asked: { by: { login: "eve" } },
        head: bent,
        because: "register-foreign",
        under: { n: 1 },
      });
      expect((await issue()).body).toContain("config 2 of `committee.yml`");
      expect((await issue()).body).toContain("**Waits for a word of a new member.**");
      expect(await isWorking()).toBe(true);
      await world.sweep();
      expect((await register()).length).toBe(3);
    });

    test("verifies on a clone then", async () => {
      await world.writeBare(clone);
      const said: string[] = [];
      const shell = { say: (line: string) => said.push(line) };
      expect(
        await verify([clone, ourKeys.publicKey], shell as unknown as Parameters<typeof verify>[1]),
      ).toBe(0);
      expect(said[0]).toBe("register: 3 documents, all fit");
    });

    test("is thawed by nobody who was thawing it before: an old agreement counts once", async () => {
      const [, , adopted] = await register();
      if (adopted?.type !== "RegisterAdopted") throw new Error("not adopted");
      const good = await head();
      // Back to the very commit that was adopted then, with the same two comments still there.
      await world.as("dee").git.updateRef({ ...world.here, ref, sha: adopted.head, force: true });
      await world.idle();
      await aMinuteLater();
      expect(await head()).toBe(adopted.head);
      expect((await issue()).body).toContain(await thawLine());
      await putBack(good);
      expect(await isWorking()).toBe(true);
    });
  });

  describe("a register cut back while nobody looked", () => {
    test("is noticed by an app that starts, which knows the roster from before", async () => {
      const before = await head();
      await app.kill();
      const first = (await world.as("dee").git.getCommit({ ...world.here, commit_sha: before }))
        .data;
      let sha = first.parents[0]?.sha ?? "";
      // To when the first config was in force, whose council was another.
      for (let back = 0; back < 20; back += 1) {
        const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: sha });
        if (data.message.startsWith("Keep the ids")) break;
        sha = data.parents[0]?.sha ?? "";
      }
      await world.as("dee").git.updateRef({ ...world.here, ref, sha, force: true });
      const { number, body } = await issue();
      const lie = body.replace(/root=\w{40}/, `root=${sha}`);
      await world.as("dee").issues.update({ ...world.here, issue_number: number, body: lie });
      app = await world.startApp();
      await world.idle();
      await aMinuteLater();
      const told = (await issue()).body;
      expect(told).toMatch(/put back to an earlier commit/);
      expect(told).toMatch(/at entry 3 of `committee.yml`/);
      expect(told).toContain("(@dee and @pat)");
      await say("eve", await thawLine());
      await say("fay", "/second");
      expect(await head()).toBe(sha);
      await say("dee", await thawLine());
      // It is recorded, and the app dies before it hears so.
      await world.faults({ fail: [lostAnswer("CommitFiles")] });
      await say("pat", "/second");
      await app.kill();
      await world.faults({});
      app = await world.startApp();
      await world.idle();
      expect((await register()).at(-1)).toMatchObject({
        type: "RegisterAdopted",
        because: "register-cut-back",
        head: sha,
        instead: before,
        under: { n: 2 },
      });
      expect((await issue()).body).toContain("config 1 of `committee.yml`");
      expect((await register()).map(({ type }) => type)).toEqual([
        "ConfigAdopted",
        "RegisterAdopted",
      ]);
      const next = await world.report();
      expect((await next.record()).map(({ type }) => type)).toContain("ReportReceived");
      // What was decided under the config that is gone asks for a word of its own.
      await it.say("bo", "/note we spoke");
      await aMinuteLater();
      expect(await it.labels()).toContain("frozen");
      expect((await it.answers()).at(-1)).toContain("no longer on the branch `register`");
    });
  });

  describe("a register of which nothing is left to go by", () => {
    test("says that only an owner can help", async () => {
      await push("---\n{");
      await world.idle();
      await aMinuteLater();
      const { body } = await issue();
      expect(body).not.toContain("/thaw");
      expect(body).toContain("An owner can put the branch back");
    });
  });
});
