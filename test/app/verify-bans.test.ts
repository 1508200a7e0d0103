import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../src/app/run-command.ts";
import type { ListedBan } from "../../src/domain/chapters/banning/listed-ban.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { ourKeys, ourRegister } from "../fakes/record-keys.ts";
import { asApp } from "../world/as-app.ts";
import { registerFile } from "../world/spaces-seen.ts";
import { startWorld, type World } from "../world/start-world.ts";
import { roomOf } from "../scenarios/rooms/room-of.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comity-verify-bans-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is said of the bans in these clones, with the exit code. */
async function verified(...places: readonly string[]) {
  const said: string[] = [];
  const exitCode = await runCommand(["verify", ...places, ourKeys.publicKey], {
    environment: {},
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  });
  return [exitCode, said.find((line) => line.startsWith("bans: "))];
}

async function cloned(world: World, name: string, repo?: string): Promise<string> {
  const place = join(folder, name);
  await world.writeBare(place, repo);
  return place;
}

test("comity verify compares the register of bans with the records, rooms included", async () => {
  await using world = await startWorld({ app: "none", plan: "free" });
  const app = await world.startApp();
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  const alone = await cloned(world, "alone.git");
  expect(await verified(alone)).toEqual([0, "bans: 1 order, as the records have them"]);

  await world.report({ body: "### Reported\n\n@bo and @rin\n\n### What happened\n\nShouting." });
  const room = await roomOf(world, "ada");
  await room.say("ada", "/act ban reported-2 for 1h: shouting at newcomers");
  const main = await cloned(world, "main.git");
  const ofRoom = await cloned(world, "room.git", room.name);
  const without = await verified(main);
  expect(without).toEqual([
    2,
    expect.stringMatching(/^bans: order [0-9a-f]{8} .* in no record here/),
  ]);
  expect(await verified(main, ofRoom)).toEqual([0, "bans: 2 orders, as the records have them"]);

  // A run that died, or somebody with the app's own key.
  await app.stop();
  const path = "bans.yml";
  const listed = ourRegister.readBans([{ path, text: await registerFile(world, path) }]);
  const kept = { kept: [], now: Instant.parse("2026-11-22T12:00:00Z") };
  const write = async (bans: readonly ListedBan[]) => {
    const { data: ref } = await world
      .as("ada")
      .git.getRef({ ...world.here, ref: "heads/register" });
    const additions = ourRegister.printBans(bans, kept).map((file) => {
      return { path: file.path, contents: Buffer.from(file.text).toString("base64") };
    });
    await (
      await asApp(world)
    ).graphql(
      `mutation ($commit: CreateCommitOnBranchInput!) {
        createCommitOnBranch(input: $commit) { commit { oid } }
      }`,
      {
        commit: {
          branch: {
            repositoryNameWithOwner: `${world.here.owner}/${world.here.repo}`,
            branchName: "register",
          },
          expectedHeadOid: ref.object.sha,
          message: { headline: "Update the register of bans" },
          fileChanges: { additions },
        },
      },
    );
  };
  const [first, ...others] = listed;
  await write(others);
  expect(await verified(await cloned(world, "shorter.git"), ofRoom)).toEqual([
    1,
    `bans: order ${first?.order} is given in a record, and the register does not list it`,
  ]);
  const longer = listed.map((ban) => ({ ...ban, until: Instant.parse("2027-11-22T12:00:00Z") }));
  await write(longer);
  expect(await verified(await cloned(world, "longer.git"), ofRoom)).toEqual([
    1,
    expect.stringMatching(`^bans: order ${first?.order} .*: when it ends, or ended$`),
  ]);
}, 60_000);
