import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { approvedBy, propose } from "../world/resolution-of.ts";
import { startWorld, type World } from "../world/start-world.ts";

let folder: string;
let world: World;
let shared: string;
let apart: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-export-"));
  world = await startWorld();
  const it = await world.report({ body: "### What happened\n\nthe first words" });
  await propose(it);
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  const { number } = it;
  await world.as("ada").issues.update({ ...world.here, issue_number: number, body: "other words" });
  await world.idle();
  shared = await it.title();
  const about = await world.report({ body: "### Reported\n\n@dee\n" });
  await world.idle();
  const rooms = await world.as("owen").paginate("GET /orgs/{org}/repos", { org: world.here.owner });
  const prefix = `${world.here.repo}-`;
  apart =
    rooms
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name }) => name.slice(prefix.length))
      .find((name) => /^[a-z]+-[a-z]+$/.test(name)) ?? "";
  expect(apart).not.toBe("");
  expect(about.number).not.toBe(number);
}, 60_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function exported(by: string, where: string, what: string) {
  const said: string[] = [];
  const exitCode = await runCommand(["export", join(folder, where), what], {
    environment: {
      GITHUB_TOKEN: `sandbox-${by}`,
      CASE_REPOSITORY: `${world.here.owner}/${world.here.repo}`,
      GITHUB_API_URL: world.url,
    },
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  });
  return { exitCode, said };
}

const many = (what: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${what} ${n + 1}.`);

const file = (where: string, name: string, kind: "md" | "json") =>
  readFile(join(folder, where, name, `case.${kind}`), "utf8");

describe("exporting a case (M35)", () => {
  test("writes thread, edits, record and resolution, and again only what has changed", async () => {
    expect(await exported("ada", "once", shared)).toEqual({
      exitCode: 0,
      said: [`${shared}: written`],
    });
    const printed = await file("once", shared, "md");
    for (const part of ["other words", "the first words", "## The resolution", "ConsensusReached"])
      expect(printed).toContain(part);
    const read = JSON.parse(await file("once", shared, "json"));
    expect(read).toMatchObject({ name: shared, pulls: [{ state: "MERGED" }] });
    expect(read.record[0]).toMatchObject({ type: "ReportReceived" });
    const path = join(folder, "once", shared, "case.json");
    const before = await stat(path);
    expect(before.mode & 0o077).toBe(0);
    expect(await exported("ada", "once", shared)).toEqual({
      exitCode: 0,
      said: [`${shared}: as it was`],
    });
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  test("gives a member who is out of it nothing of its room, and others all of it", async () => {
    const own = await exported("dee", "dees", "--all");
    expect(own).toEqual({ exitCode: 0, said: [`${shared}: written`] });
    expect(await exported("dee", "dees", apart)).toEqual({
      exitCode: 1,
      said: [`${apart}: there is no such case that you may read`],
    });
    const others = await exported("bo", "bos", "--all");
    expect(others.said.toSorted()).toEqual([`${apart}: written`, `${shared}: written`].toSorted());
    expect(await file("bos", apart, "md")).toContain("@dee");
  });

  test("has all of a case in which very much was said", { timeout: 120_000 }, async () => {
    const { here } = world;
    const long = await world.report({ body: "### What happened\n\nversion 1." });
    await propose(long);
    await world.idle();
    const name = await long.title();
    const head = `${here.owner}:resolution/${name}`;
    const [pull] = (await world.as("ada").pulls.list({ ...here, head })).data;
    if (!pull) throw new Error("no pull request was opened");
    // Nobody hears of it, so that it is soon done.
    await world.faults({ webhooks: "drop" });
    const on = (issue_number: number) => ({ ...here, issue_number });
    for (const body of many("said", 250))
      await world.as("cy").issues.createComment({ ...on(long.number), body });
    for (const body of many("on the text", 75))
      await world.as("bo").issues.createComment({ ...on(pull.number), body });
    for (const body of many("reviewed", 75)) {
      const review = { ...here, pull_number: pull.number, event: "COMMENT" as const };
      await world.as("dee").pulls.createReview({ ...review, body });
    }
    for (const body of many("version", 60).slice(1))
      await world.as("ada").issues.update({ ...on(long.number), body });
    await world.faults({});
    expect((await exported("ada", "long", name)).exitCode).toBe(0);
    const printed = await file("long", name, "md");
    const parts = [
      ...many("said", 250),
      ...many("on the text", 75),
      ...many("reviewed", 75),
      ...many("version", 60),
    ];
    expect(parts.filter((part) => !printed.includes(part))).toEqual([]);
  });

  test("says what is missing, and what is no token", async () => {
    expect(await exported("nobody-at-all", "none", shared)).toMatchObject({ exitCode: 1 });
    expect(await exported("ada", "none", "not a name")).toMatchObject({ exitCode: 2 });
  });
});
