import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../../src/app/run-command.ts";
import { ourKeys } from "../../fakes/record-keys.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { control, registerFile } from "../../world/spaces-seen.ts";
import { roomsSeenBy } from "../rooms/room-of.ts";
import { decided, overdue, overdueInRoom, overdueReport, words } from "./overdue-case.ts";
import { whereWordsStand } from "./where-words-stand.ts";

/** Somebody starts the app again. */
async function appComesBack(world: World) {
  const app = await world.startApp();
  await world.sweep();
  await world.idle();
  return app;
}

async function accessIssue(world: World): Promise<string> {
  const { data } = await world.as("owen").issues.listForRepo({ ...world.here, state: "all" });
  return data.find(({ title }) => title === "Comity: access")?.body ?? "";
}

/** What the command line says. */
async function typed(...typing: string[]) {
  const said: string[] = [];
  const exitCode = await runCommand(typing, {
    environment: {},
    now: () => Date.parse("2028-01-02T00:00:00Z"),
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  });
  return { exitCode, said: said.join("\n") };
}

const branchesOf = async (world: World, repo = world.here.repo) => {
  const { data } = await world.as("owen").repos.listBranches({ ...world.here, repo });
  return data.map(({ name }) => name).toSorted();
};

describe("a case in the case repository whose time is over", () => {
  test("goes wherever its words stood, but for what GitHub keeps by commit", async () => {
    const { load, told } = await decided;
    await using world = await startWorld({ app: "none", load });
    const places = [
      ...[`/issues/${told.number}`, `/pulls/${told.pull}`].flatMap((one) => [
        one,
        `${one}/comments`,
      ]),
      `/issues/${told.pull}/comments`,
      `/pulls/${told.pull}/reviews`,
      `/contents/resolutions/${told.codeName}.md`,
      `/contents/record.yml?ref=closed/${told.codeName}`,
    ];
    const there = await whereWordsStand(world, words, places, { everywhere: false });
    expect(words.filter((word) => !there.some((place) => place.endsWith(word)))).toEqual([]);
    await overdue(world);
    await appComesBack(world);
    const left = await whereWordsStand(world, words, places, { everywhere: true });
    expect(left.filter((place) => !/\/git\/blobs\/|\?ref=[0-9a-f]{40}: /.test(place))).toEqual([]);
    expect(await branchesOf(world)).toEqual(["main", "register"]);
    const register = await registerFile(world, "forgotten.yml");
    expect(register).toContain(`code_name: ${told.codeName}`);
    expect(register).toContain("  - year: 2026\n    cases: 1\n");
    // Nothing about it is an alarm.
    await world.advance("26h");
    expect(world.log.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
    expect(await accessIssue(world)).not.toMatch(new RegExp(`${told.codeName}|has to delete`));
  }, 120_000);

  test("leaves an empty issue where GitHub does not let it be deleted, and asks an owner", async () => {
    const { load, told } = await overdueReport;
    await using world = await startWorld({ app: "none", load });
    const at = { ...world.here, issue_number: told.number };
    await overdue(world);
    await control(
      world,
      "/organizations/sandbox-org",
      { members_can_delete_issues: false },
      "PATCH",
    );
    await appComesBack(world);
    const { data: issue } = await world.as("ada").issues.get(at);
    expect(issue).toMatchObject({
      title: "Emptied by Comity",
      body: null,
      locked: true,
      labels: [],
    });
    expect((await world.as("ada").issues.listComments(at)).data).toEqual([]);
    expect(await branchesOf(world)).toEqual(["main", "register"]);
    expect(await accessIssue(world)).toContain(`**An owner has to delete #${told.number}:**`);
    await control(
      world,
      "/organizations/sandbox-org",
      { members_can_delete_issues: true },
      "PATCH",
    );
    await world.advance("25h");
    await expect(world.as("ada").issues.get(at)).rejects.toMatchObject({ status: 410 });
    expect(await accessIssue(world)).not.toContain("has to delete");
  }, 60_000);
});

describe("a room whose time is over", () => {
  test("is deleted", async () => {
    const { load } = await overdueInRoom;
    await using world = await startWorld({ app: "none", load });
    await overdue(world);
    await appComesBack(world);
    expect(await roomsSeenBy(world, "owen")).toEqual([]);
    const register = await registerFile(world, "forgotten.yml");
    expect(register).toContain("forgotten_at: ");
    expect(register).not.toMatch(/code_name/);
    expect(world.log.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
  }, 60_000);

  test("is emptied where GitHub does not let it be deleted, and owners are called there", async () => {
    const { load, told } = await overdueInRoom;
    await using world = await startWorld({ app: "none", load });
    await overdue(world);
    await control(
      world,
      "/organizations/sandbox-org",
      { allow_repository_deletion: false },
      "PATCH",
    );
    await appComesBack(world);
    const here = { ...world.here, repo: told.name, issue_number: 1 };
    const owen = world.as("owen");
    const { data: issue } = await owen.issues.get(here);
    expect(issue).toMatchObject({ title: "Emptied by Comity", body: null, state: "closed" });
    const { data: comments } = await owen.issues.listComments(here);
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringContaining("**An owner has to delete this repository.** @owen, please choose"),
    ]);
    expect(await branchesOf(world, told.name)).toEqual(["main"]);
    const { data: people } = await owen.repos.listCollaborators(here);
    expect(people.map(({ login }) => login)).toEqual(["owen"]);
    // A day later it is tried again, by an app that starts, too, and nothing is said twice.
    await world.advance("25h");
    expect((await owen.issues.listComments(here)).data).toHaveLength(1);
    await control(
      world,
      "/organizations/sandbox-org",
      { allow_repository_deletion: true },
      "PATCH",
    );
    await world.advance("25h");
    expect(await roomsSeenBy(world, "owen")).toEqual([]);
    expect(world.log.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
  }, 60_000);
});

test("a case that was forgotten is no misfit of a clone, and the numbers of its year stay", async () => {
  const folder = await mkdtemp(join(tmpdir(), "comity-forgotten-"));
  const [old, now] = [join(folder, "old.git"), join(folder, "now.git")];
  const { load, told: it } = await decided;
  {
    await using world = await startWorld({ app: "none", load });
    await world.writeBare(old);
    await overdue(world);
    await appComesBack(world);
    await world.writeBare(now);
  }
  const verified = await typed("verify", now, ourKeys.publicKey);
  expect(verified).toMatchObject({ exitCode: 0 });
  expect(verified.said).toContain("forgotten: 1 case, whose records are gone");
  expect((await typed("verify", now, old, ourKeys.publicKey)).said).toMatch(
    new RegExp(
      `${it.codeName}: \\d+ documents, all fit; the case was forgotten on .+, so delete this clone`,
    ),
  );
  const before = await typed("statistics", "2026", old);
  expect(before.said).toContain("Closed cases: 1.");
  expect(await typed("statistics", "2026", now)).toEqual(before);
  expect(await typed("statistics", "2026", now, old)).toEqual(before);
  await rm(folder, { recursive: true, force: true });
}, 60_000);
