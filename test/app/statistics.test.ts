import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { startWorld, type World } from "../world/start-world.ts";

let folder: string;
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-statistics-"));
  world = await startWorld({ plan: "free" });
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await it.say("ada", "/close not-ours: the venue");
  await it.say("bo", "/second");
  await world.report({ title: "still open" });
  await world.writeBare(join(folder, "conduct.git"));
}, 60_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function told(year: number, ...folders: readonly string[]) {
  const said: string[] = [];
  const exitCode = await runCommand(["statistics", `${year}`, ...folders], {
    environment: {},
    now: () => Date.parse("2027-01-02T00:00:00Z"),
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  });
  return { exitCode, said: said.join("\n") };
}

describe("the numbers of a year from a clone", () => {
  test("count what was closed, a case of two clones once, and give the same bytes", async () => {
    const clone = join(folder, "conduct.git");
    const once = await told(2026, clone);
    expect(once.exitCode).toBe(0);
    expect(once.said).toContain("Closed cases: 1.\n\nOf fewer than 10 cases nothing more is told");
    expect(await told(2026, clone, clone)).toEqual(once);
  });

  test("are none of a year that goes on, and none without a register", async () => {
    const clone = join(folder, "conduct.git");
    expect(await told(2027, clone)).toMatchObject({ exitCode: 2 });
    const other = await told(2026, process.cwd());
    expect(other).toMatchObject({ exitCode: 2 });
    expect(other.said).toContain("None of these folders holds the branch register");
  });
});
