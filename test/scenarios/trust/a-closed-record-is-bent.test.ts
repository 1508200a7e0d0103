import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isStatusComment } from "../../../src/reconcile/marks/markers.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomOf } from "../rooms/room-of.ts";
import { tampering, type Tampering } from "../../world/tamper.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { at, dee } from "../../domain/given.ts";
import { causeOf } from "../../fakes/observed.ts";

let world: World;
let restart: (meanwhile: () => Promise<unknown>) => Promise<void>;

/** A world whose app dies and is started again by `restart`. */
async function restartable() {
  const made = await startWorld({ app: "none", plan: "free" });
  let app = await made.startApp();
  await made.idle();
  return {
    world: made,
    restart: async (meanwhile: () => Promise<unknown>): Promise<void> => {
      await app.kill();
      await meanwhile();
      app = await made.startApp();
      await made.idle();
    },
  };
}

beforeAll(async () => {
  ({ world, restart } = await restartable());
});
afterAll(() => world[Symbol.asyncDispose]());

/** A case that was closed, and then was heard of once more. */
async function closedCase(where: World): Promise<WorldCase> {
  const it = await where.report();
  await it.say("ada", "/close not-ours: the venue");
  await it.say("bo", "/second");
  await it.say("ada", "/note they wrote again");
  expect(await it.issue()).toMatchObject({ state: "closed" });
  return it;
}

/** As another look a minute later finds it. */
async function isFrozen(where: World, it: WorldCase): Promise<boolean> {
  await where.advance("70s");
  await where.idle();
  return (await it.labels()).includes("frozen");
}

const parentOf = async (sha: string) => {
  const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: sha });
  return data.parents[0]?.sha ?? "";
};

async function forge(bend: Tampering): Promise<void> {
  await bend.write(
    await bend.forged({
      type: "NoteTaken",
      at: at("22 17:00"),
      by: { id: dee.id, login: dee.login },
      cause: causeOf("IC_forged#1"),
      text: "it was nothing",
    }),
  );
}

async function editStatus(it: WorldCase): Promise<void> {
  const status = (await it.comments()).find(({ body }) => isStatusComment(body));
  await world.as("dee").issues.updateComment({
    ...world.here,
    comment_id: status?.id ?? 0,
    body: status?.body.replace(/n=\d+ sha256=\w+/, `n=1 sha256=${"a".repeat(64)}`) ?? "",
  });
}

const attacks: readonly (readonly [
  string,
  (bend: Tampering, it: WorldCase) => Promise<unknown>,
  RegExp,
])[] = [
  ["a forged entry", forge, /Somebody other than Comity wrote to the branch/],
  [
    "a cut back to a head at which it was closed already",
    async (bend) => bend.setHead(await parentOf(await bend.head())),
    /put back to an earlier entry/,
  ],
  [
    "a cut back to a head at which it was open, with a status comment that agrees",
    async (bend, it) => {
      await bend.setHead(await parentOf(await parentOf(await bend.head())));
      await editStatus(it);
    },
    /put back to an earlier entry/,
  ],
  [
    "its branch deleted",
    (bend) => world.as("dee").git.deleteRef({ ...world.here, ref: `heads/${bend.branch}` }),
    /is gone/,
  ],
];

describe("the record of a closed case, bent while nobody looked", () => {
  test.each(attacks)("%s, freezes it with the first sweep", async (_, attack, told) => {
    const it = await closedCase(world);
    const bend = await tampering(world, it, "dee", "closed");
    const head = await bend.head();
    await restart(() => attack(bend, it));
    expect(await it.labels()).not.toContain("frozen");
    expect(await isFrozen(world, it)).toBe(true);
    expect((await it.answers()).at(-1)).toMatch(told);

    // Put back, so that it is told of once only.
    const ref = `heads/${bend.branch}`;
    const { git } = world.as("owen");
    await git
      .updateRef({ ...world.here, ref, sha: head, force: true })
      .catch(() => git.createRef({ ...world.here, ref: `refs/${ref}`, sha: head }));
    await world.idle();
  });

  test("as it was, costs no look", async () => {
    const own = await restartable();
    await using there = own.world;
    const it = await closedCase(there);
    // Written in the second in which it was heard, the last comment would be looked at again.
    await there.faults({ webhooks: "drop" });
    await it.comment("ada", "/note and once more");
    await there.advance("5m");
    await there.faults({});
    await there.sweep();
    await own.restart(() => there.forgetRequests());
    const requests = (await there.requests()).map(({ operation }) => operation);
    expect(requests).toContain("SweepPage");
    expect(requests).not.toContain("ObserveCase");
  });

  test("is looked over again once a day, and not in between", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await closedCase(own);
    const bend = await tampering(own, it, "dee", "closed");
    await own.advance("20m");
    await own.sweep();
    await own.faults({ webhooks: "drop" });
    await forge(bend);
    await own.faults({});
    await own.forgetRequests();
    await own.advance("20m");
    await own.sweep();
    expect((await own.requests()).map(({ operation }) => operation)).not.toContain("ObserveCase");
    await own.advance("24h");
    await own.sweep();
    expect(await isFrozen(own, it)).toBe(true);
  });

  test("is looked over at once where a push tells of it", async () => {
    const it = await closedCase(world);
    await world.sweep();
    const bend = await tampering(world, it, "dee", "closed");
    await forge(bend);
    await world.idle();
    expect(await isFrozen(world, it)).toBe(true);
  });
});

describe("a closed case in which something ends", () => {
  test("is looked at when it does, also by an app that was started since", async () => {
    const it = await world.report();
    await it.say("ada", "/grant @pat until in 2 days: to advise");
    await it.say("bo", "/second");
    const room = await roomOf(world, "ada");
    await room.say("ada", "/close not-ours: the venue");
    await room.say("bo", "/second");
    await world.advance("1h");
    await restart(async () => undefined);
    await world.advance("2d");
    const { record } = await readRoom(world, "ada", room.name);
    const ended = record.find(({ type }) => type === "GrantEnded");
    const granted = record.find((event) => event.type === "ReadingGranted");
    expect(ended?.at).toBe(granted?.type === "ReadingGranted" ? granted.until : "never");
  });
});
