import { DirectHand } from "local-github/testing";
import { committeeConfig } from "sandbox/committee-config";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type LocalWorld, startLocalWorld } from "../../bench/local-world.ts";

const Issue = z.object({
  id: z.int(),
  node_id: z.string(),
  number: z.int(),
  title: z.string(),
  created_at: z.string(),
});
const Comments = z.array(
  z.object({ id: z.int(), body: z.string(), user: z.object({ login: z.string() }) }),
);
const Repositories = z.array(z.object({ name: z.string() }));

const many = 220;
/** Requests for more of a thread than comes with a look. */
const ofThread = ["CommentsBefore", "CommentsFrom", "RoomCommentsAfter"];

/** A case in this repository in which hundreds of comments were heard, some days ago. */
async function longCase(world: LocalWorld, repository: string, number: number) {
  const { org } = world.sandbox.facts;
  const hand = new DirectHand(world.sandbox, org, repository);
  const path = `/repos/${org}/${repository}/issues`;
  const {
    id: databaseId,
    node_id,
    ...issue
  } = Issue.parse(await world.as("ada", `GET ${path}/${number}`));
  const where = { ...issue, databaseId, nodeId: node_id, createdAt: issue.created_at };
  await hand.unheard(async () => {
    for (let i = 0; i < many; i += 1) hand.comment("bo", where, `We spoke once more, ${i}.`);
  });
  const say = (body: string) => world.as("bo", `POST ${path}/${number}/comments`, { body });
  await world.advance("1m");
  await say("/note all that");
  await world.idle();
  await world.advance("4d");
  const first = Comments.parse(await world.as("bo", `GET ${path}/${number}/comments?per_page=100`));
  const theirs = first.find(({ user }) => user.login === "bo")?.id ?? 0;
  return {
    say,
    editFirst: (body: string) => world.as("bo", `PATCH ${path}/comments/${theirs}`, { body }),
    record: () => hand.read("comity", "record.yml", `cases/${issue.title}`),
  };
}

async function operationsOf(world: LocalWorld, work: () => Promise<unknown>) {
  const { log } = world.sandbox.github;
  log.clear();
  await work();
  await world.idle();
  return log.list({ bodies: false }).map(({ operation }) => operation ?? "");
}

const moreOf = (operations: readonly string[]) =>
  operations.filter((one) => ofThread.includes(one));

describe.each([
  ["the case repository", undefined],
  ["a room", committeeConfig.replace(/seal:.*/, "seal: always")],
])("a case of hundreds of comments in %s", (_, config) => {
  test("is not read to its beginning, and nothing said there is missed", async () => {
    await using world = await startLocalWorld(config);
    const filed = await world.report();
    await world.idle();
    const { org, repo } = world.sandbox.facts;
    const all = Repositories.parse(await world.as("owen", `GET /orgs/${org}/repos`));
    const room = all.map(({ name }) => name).find((name) => /^conduct-[a-z]+-[a-z]+$/.test(name));
    const long = await longCase(world, room ?? repo, room === undefined ? filed : 1);

    await world.stopApp();
    await long.editFirst("We spoke.\n\n/note what was said long ago");
    await long.say("/note what was said last");
    await world.advance("10m");
    const started = await operationsOf(world, () => world.startApp());
    expect(started).toContain("ObserveCase");
    expect(moreOf(started)).toEqual([]);
    expect(long.record()).toContain("what was said long ago");
    expect(long.record()).toContain("what was said last");

    const day = await operationsOf(world, async () => {
      // One quarter of an hour after the other.
      // oxlint-disable-next-line no-await-in-loop
      for (let quarter = 0; quarter < 96; quarter += 1) await world.advance("15m");
    });
    expect(day).toContain("ObserveCase");
    expect(moreOf(day)).toEqual([]);
  }, 120_000);
});
