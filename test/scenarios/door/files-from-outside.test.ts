import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../../src/app/run-command.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import { ourKeys } from "../../fakes/record-keys.ts";
import { roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import { fileIn, filesIn } from "./files-in.ts";
import { codeOn, hiddenIn, Visitor } from "./visitor.ts";

const { publicKey } = ourKeys;
let world: World;
let app: WorldApp;
let photo: Uint8Array<ArrayBuffer>;
const folders: string[] = [];
beforeAll(async () => {
  world = await startWorld({ app: "none" });
  app = await world.startApp();
  await world.idle();
  const where = { IFD0: { Artist: "rin", Copyright: "taken at home" } };
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: "#a33" } });
  photo = Uint8Array.from(await drawn.jpeg().withExif(where).toBuffer());
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), "comity-files-"));
  folders.push(folder);
  return folder;
}

async function ran(words: string[], environment: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  return { exitCode: await runCommand(words, { environment, say, complain: say }), said };
}

const text = new TextEncoder().encode("09:12 mal: you again");

describe.sequential("somebody who sends files", { shuffle: false }, () => {
  let fields: Readonly<Record<string, string>>;

  test("is told which are not taken, keeps their words, and nothing is stored", async () => {
    const visitor = new Visitor(app.url);
    fields = {
      ...hiddenIn((await visitor.get("/report")).html),
      what: "See there.",
      reach: "page",
    };
    const page = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>\0");
    const wrong = await visitor.postFiles("/report", fields, [page]);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("only pictures (JPEG, PNG, WebP) and plain texts");
    const four = await visitor.postFiles("/report", fields, [text, text, text, text]);
    expect(four.text).toContain("Files: at most 3 files.");
    const empty = await visitor.postFiles("/report", { ...fields, what: "" }, [text]);
    expect(empty.text).toContain("Files: please choose them again.");
    const large = await visitor.postFiles("/report", fields, [new Uint8Array(10_000_000)]);
    expect(large.status).toBe(413);
    expect(large.text).toContain("Nothing was stored.");
    expect(await roomsSeenBy(world, "bo")).toEqual([]);
  });

  test("has them kept beside the record of a room, without what they said of where and by whom", async () => {
    const visitor = new Visitor(app.url);
    const sent = await visitor.postFiles("/report", fields, [photo, text, text]);
    expect(codeOn(sent)).not.toBe("");
    await world.idle();
    const room = await roomOf(world, "bo");
    const received = room.record.find(({ type }) => type === "FormReceived");
    const files = received?.type === "FormReceived" ? (received.files ?? []) : [];
    expect(files.map(({ type }) => type)).toEqual(["jpeg", "text"]);
    const [picture = "", words = ""] = (await filesIn(world, "bo", room.name)).toSorted(
      (one, other) => one.slice(-3).localeCompare(other.slice(-3)),
    );
    const kept = await fileIn(world, "bo", room.name, picture);
    expect(createHash("sha256").update(kept).digest("hex")).toBe(files[0]?.sha256);
    expect(photo.includes(0)).toBe(true);
    expect(Buffer.from(photo).includes("taken at home")).toBe(true);
    expect(kept.includes("taken at home")).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(40);
    expect((await fileIn(world, "bo", room.name, words)).toString()).toBe("09:12 mal: you again");
    expect(room.issue.body).toContain(`SHA-256 \`${files[0]?.sha256}\``);
    expect(room.issue.body).not.toMatch(/!\[|at home|you again/);
    expect(room.status).toContain("**Files:** [2 came](../tree/cases/");
    expect(room.record.some(({ type }) => type === "MemberRecused")).toBe(false);
  });

  test("sends more from their page, which moves along with the case", async () => {
    const visitor = new Visitor(app.url);
    const sent = await visitor.report({ what: "It was in the hall." });
    await world.idle();
    const page = await visitor.enter(codeOn(sent));
    const { data } = await world
      .as("ada")
      .issues.listForRepo({ ...world.here, labels: "report", state: "all" });
    const it = await world.case(data[0]?.number ?? 0);
    const once = hiddenIn(page.html)["once"] ?? "";
    const written = { once, what: "words", text: "" };
    const arrived = await visitor.postFiles("/answer/write", written, [photo]);
    expect(arrived.text).toContain("What you sent has arrived.");
    await world.idle();
    const [path = ""] = await filesIn(world, "bo", world.here.repo);
    expect(path).toMatch(/^files\/[0-9a-f]{32}\.jpg$/);
    expect(await it.status()).toContain("**Files:** [one came]");
    const before = await fileIn(world, "bo", world.here.repo, path);
    const folder = await aFolder();
    await world.writeBare(folder);
    expect(await ran(["verify", folder, publicKey])).toMatchObject({ exitCode: 0 });

    const others = await roomsSeenBy(world, "bo");
    await it.say("bo", "/seal");
    await world.idle();
    const [room = ""] = (await roomsSeenBy(world, "bo")).filter((name) => !others.includes(name));
    expect(await filesIn(world, "bo", room)).toEqual([path]);
    expect((await fileIn(world, "bo", room, path)).equals(before)).toBe(true);

    const name = room.slice(world.here.repo.length + 1);
    const exports = await aFolder();
    const environment = {
      GITHUB_TOKEN: "sandbox-ada",
      CASE_REPOSITORY: `${world.here.owner}/${world.here.repo}`,
      GITHUB_API_URL: world.url,
    };
    expect(await ran(["export", exports, name], environment)).toMatchObject({ exitCode: 0 });
    const [exported = ""] = await readdir(join(exports, name, "files"));
    expect((await readFile(join(exports, name, "files", exported))).equals(before)).toBe(true);
    expect((await ran(["export", exports, name], environment)).said).toEqual([
      `${name}: as it was`,
    ]);
  });
});
