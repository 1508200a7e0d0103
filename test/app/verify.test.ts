import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import { Cause } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { startWorld, type World } from "../world/start-world.ts";
import { tampering, type Tampering } from "../world/tamper.ts";
import { ourKeys, strangersKeys } from "../fakes/record-keys.ts";
import type { WorldCase } from "../world/world-case.ts";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-verify-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verified(place: string, ...keys: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runCommand(["verify", place, ...keys], {
    environment: {},
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { exitCode, said, complained };
}

const note = {
  type: "NoteTaken" as const,
  at: Instant.parse("2026-11-23T10:00:00Z"),
  by: "comity" as const,
  cause: Cause.parse("IC_forged#1"),
  text: "nothing happened",
};

const unknown = "The chains are whole; who signed them is unknown. Give the public key, too.";
const { publicKey } = ourKeys;

describe("verifying a clone", () => {
  let world: World;
  let app: string;

  beforeAll(async () => {
    world = await startWorld({ plan: "free" });
    const { data } = await world.as("dee").users.getByUsername({ username: "comity[bot]" });
    app = `${data.id}+comity[bot]@users.noreply.github.com`;
  }, 60_000);
  afterAll(() => world[Symbol.asyncDispose]());

  const aCase = async (where: World) => {
    const it = await where.report();
    await it.say("bo", "/acknowledge by phone");
    return it;
  };
  const bent = async (where: World, bend: (records: Tampering) => Promise<void>) => {
    const it = await aCase(where);
    await where.faults({ webhooks: "drop" });
    await bend(await tampering(where, it));
    await where.faults({});
    return it;
  };
  /** What is said of one case, in a bare repository and in an ordinary clone of it. */
  const saidOf = async (where: World, it: WorldCase) => {
    const name = await it.title();
    const place = await mkdtemp(join(folder, `${name}-`));
    const bare = join(place, "bare.git");
    const clone = join(place, "clone");
    await where.writeBare(bare);
    await run("git", ["clone", "--quiet", bare, clone]);
    const inBare = await verified(bare, publicKey);
    const inClone = await verified(clone, publicKey);
    expect(inClone).toEqual(inBare);
    const line = inBare.said.find((one) => one.startsWith(`${name}: `));
    return {
      exitCode: inBare.exitCode,
      line: line?.slice(name.length + 2),
      said: inBare.said,
      clone,
    };
  };

  test("of which everything fits says so, closed cases and adopted records included", async () => {
    await using own = await startWorld({ plan: "free" });
    const closed = await aCase(own);
    await closed.say("ada", "/close not-ours: the venue");
    await closed.say("bo", "/second");
    const adopted = await bent(own, async (records) => records.write(await records.forged(note)));
    await own.sweep();
    await own.advance("70s");
    const end = await (await tampering(own, adopted)).end();
    await adopted.say("ada", `/thaw ${end.slice(0, 12)}`);
    await adopted.say("cy", "/second");
    await adopted.say("cy", "/note we go on");
    const { exitCode, said, clone } = await saidOf(own, adopted);
    expect(said).toEqual([
      "register: 1 document, all fit",
      expect.stringMatching(/^[a-z]+-[a-z]+: \d+ documents, all fit$/),
      expect.stringMatching(/^[a-z]+-[a-z]+: \d+ documents, all fit$/),
    ]);
    expect(exitCode).toBe(0);
    expect(await verified(clone)).toMatchObject({ exitCode: 2, said: [...said, unknown] });
    const other = await verified(clone, strangersKeys.publicKey);
    expect(other.exitCode).toBe(1);
    expect(other.said[0]).toBe("register: document 1 does not fit: Comity did not sign it");
  }, 30_000);

  test.each<[string, RegExp, (records: Tampering) => Promise<void>]>([
    [
      "somebody else wrote to",
      /^document 3 does not fit: commit [0-9a-f]{12} was written by somebody other than Comity$/,
      async (records) => records.write(await records.forged(note)),
    ],
    [
      "somebody wrote to in the app's name",
      /^document 3 does not fit: the message of commit [0-9a-f]{12} tells another story$/,
      async (records) => {
        const author = { name: "comity[bot]", email: app };
        await records.setHead(await records.commit(await records.forged(note), author));
      },
    ],
    [
      "somebody wrote to as the app would, without its key",
      /^document 3 does not fit: Comity did not sign it$/,
      async (records) => {
        const author = { name: "comity[bot]", email: app };
        const message = await records.messageFor(note);
        await records.setHead(
          await records.commit(await records.forged(note), author, { message }),
        );
      },
    ],
    [
      "another branch was merged into",
      /^document 3 does not fit: commit [0-9a-f]{12} merges another branch$/,
      async (records) => {
        const { data } = await world.as("dee").repos.getBranch({ ...world.here, branch: "main" });
        const author = { name: "comity[bot]", email: app };
        const parents = [data.commit.sha];
        const merged = await records.commit(await records.forged(note), author, { parents });
        await records.setHead(merged);
      },
    ],
    [
      "a word was changed in",
      /^document 2 does not fit: it does not carry the hash of the one before$/,
      async (records) => {
        const { path, text } = await records.forged(note);
        const changed = text.replace("Trouble", "Nothing");
        await records.write({ path, text: changed });
      },
    ],
    [
      "a file was added to",
      /^document 3 does not fit: /,
      (records) => records.write({ path: "notes.txt", text: "x" }),
    ],
  ])("with a record that %s names the first document", async (_, expected, bend) => {
    const { exitCode, line, said } = await saidOf(world, await bent(world, bend));
    expect(line).toMatch(expected);
    expect(said).toContain("register: 1 document, all fit");
    expect(exitCode).toBe(1);
  });

  test("whose register somebody else wrote to says so", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await aCase(own);
    await own.faults({ webhooks: "drop" });
    const asked = { ...own.here, path: "setup.yml", ref: "register" };
    const { data } = await own.as("dee").repos.getContent(asked);
    if (Array.isArray(data)) throw new TypeError("a file, not a folder");
    await own.as("dee").repos.createOrUpdateFileContents({
      ...own.here,
      path: "setup.yml",
      branch: "register",
      message: "Update setup.yml",
      content: "",
      sha: data.sha,
    });
    const { exitCode, said } = await saidOf(own, it);
    expect(said[0]).toMatch(/^register: document 2 does not fit: .* somebody other than Comity$/);
    expect(exitCode).toBe(1);
  });
});

describe("what cannot be verified", () => {
  test("a folder that is no clone is said to be none", async () => {
    const { exitCode, complained } = await verified(folder);
    expect([exitCode, complained]).toEqual([2, [expect.stringContaining("has to be a clone")]]);
  });

  test("a repository without records is no success", async () => {
    const empty = join(folder, "empty");
    await run("git", ["init", "--quiet", empty]);
    const { exitCode, said } = await verified(empty);
    expect([exitCode, said]).toEqual([1, ["register: there is no such branch in this clone"]]);
  });

  test("without git, what is missing is said", async () => {
    const { PATH } = process.env;
    process.env["PATH"] = "";
    try {
      const { exitCode, complained } = await verified(folder);
      expect([exitCode, complained]).toEqual([2, [expect.stringContaining("no git")]]);
    } finally {
      process.env["PATH"] = PATH;
    }
  });

  test("without a folder, the command says what it needs", async () => {
    const complained: string[] = [];
    const exitCode = await runCommand(["verify"], {
      environment: {},
      say: () => undefined,
      complain: (line) => void complained.push(line),
    });
    expect([exitCode, complained]).toEqual([2, [expect.stringContaining("comity verify ./")]]);
  });
});
