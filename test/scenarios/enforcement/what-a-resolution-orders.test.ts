import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventBody } from "../../../src/domain/case/event-body.ts";
import { OrderId, PlannedAction } from "../../../src/domain/values/planned-action.ts";
import { bothHeard } from "../../world/resolution-of.ts";
import { bansInShort, blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { recordAsApp } from "../../world/record-as-app.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

interface There {
  readonly world: World;
  readonly ids: Readonly<Record<"mal" | "rin" | "pat" | "owen" | "ada", number>>;
}

async function peopleOf(world: World): Promise<There> {
  return { world, ids: await idsOf(world, "mal", "rin", "pat", "owen", "ada") };
}

let orders = 0;
function ban(
  { ids }: There,
  number: number,
  login: keyof There["ids"] | "gone",
  tell = "with",
): PlannedAction {
  orders += 1;
  return PlannedAction.parse({
    line: number,
    measure: { kind: "ban", of: "reported-1", spaces: ["github"], permanent: true, tell },
    person: { id: login === "gone" ? 999_999 : ids[login], login },
    order: OrderId.parse(String(orders).padStart(8, "a")),
    space: "github",
    organisation: "sandbox-org",
  });
}

const lift = (order: string): PlannedAction =>
  PlannedAction.parse({ line: 1, measure: { kind: "lift", order, words: "a mistake" } });

async function enacted(
  { world, ids }: There,
  ...actions: readonly PlannedAction[]
): Promise<WorldCase> {
  const it = await world.report();
  await it.say("ada", `/name reported @mal\n${bothHeard}`);
  const body: EventBody = { type: "ResolutionEnacted", lines: [...actions] };
  await recordAsApp(world, it, { id: ids.ada, login: "ada" }, body);
  await world.sweep();
  return it;
}

const typesSince = async (it: WorldCase, type: string) => {
  const types = (await it.record()).map((event) => event.type);
  return types.slice(types.findIndex((one) => one === type) + 1);
};

describe.sequential("a ban that waits for a word, and its end", { shuffle: false }, () => {
  let there: There;
  let order: string;
  beforeAll(async () => {
    there = await peopleOf(await startWorld());
  }, 40_000);
  afterAll(async () => there.world[Symbol.asyncDispose]());

  test("a ban that begins once the person was told waits for that, and a sweep finds nothing to do", async () => {
    const action = ban(there, 1, "mal", "before");
    order = action.order ?? "";
    const it = await enacted(there, action);
    expect(await typesSince(it, "ResolutionEnacted")).toEqual([]);
    expect(await blockedIn(there.world)).toEqual([]);
    expect((await bansInShort(there.world)).at(-1)).toContain("sandbox-org: ordered");
    await it.say("bo", "/told reported-1 outcome: by mail");
    expect(await blockedIn(there.world)).toEqual([there.ids.mal]);
  }, 60_000);

  test("another case's resolution ends it, through the register alone", async () => {
    const it = await enacted(there, lift(order));
    expect(await typesSince(it, "ResolutionEnacted")).toEqual(["LineDone"]);
    expect(await blockedIn(there.world)).toEqual([]);
    expect((await bansInShort(there.world)).at(-1)).toBe(
      `${there.ids.mal}, sandbox-org: over, ended: lifted`,
    );
    const unknown = await enacted(there, lift("00000000"));
    expect(await unknown.status()).toContain("the register of bans lists no ban of that name");
  }, 60_000);
});

describe("orders of several cases", () => {
  let there: There;
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ plan: "free" });
    there = await peopleOf(world);
  }, 40_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  test("another case's resolution ends a ban that has not begun yet", async () => {
    const it = await enacted(there, ban(there, 1, "rin", "before"));
    await it.say("bo", "/note waits for a word to them");
    const { order = "" } =
      (await it.record()).flatMap((event) =>
        event.type === "ResolutionEnacted" ? event.lines : [],
      )[0] ?? {};
    const ending = await enacted(there, lift(order));
    expect(await typesSince(ending, "ResolutionEnacted")).toEqual(["LineDone"]);
    expect(await typesSince(it, "NoteTaken")).toEqual(["OrderEnded", "LineLifted"]);
  }, 60_000);

  test("a ban of somebody without a known account is carried out and lifted by people", async () => {
    const { person: _, ...nobody } = ban(there, 1, "mal");
    const it = await enacted(there, nobody);
    expect(await it.status()).toContain("no GitHub account is known of them. Put them out");
    await it.say("bo", "/done 1 blocked by hand");
    const order = OrderId.parse(nobody.order);
    const body: EventBody = { type: "OrderEnded", order, because: "lifted" };
    await recordAsApp(world, it, { id: there.ids.ada, login: "ada" }, body);
    await world.sweep();
    expect(await typesSince(it, "OrderEnded")).toEqual(["LineHandedToPeople"]);
    expect(await it.status()).toContain("by hand lets them in again. Then: `/done 1 how`");
    await it.say("bo", "/done 1 let in again");
    expect(await typesSince(it, "OrderEnded")).toEqual(["LineHandedToPeople", "LineDone"]);
  }, 60_000);

  test("a case whose record is not trusted lifts nothing and blocks nobody", async () => {
    const it = await enacted(there, ban(there, 1, "pat"), ban(there, 2, "rin", "before"));
    await it.say("bo", "/note waits for a word to them");
    const { git } = world.as("dee");
    const ref = `heads/cases/${await it.title()}`;
    const { data } = await git.getRef({ ...world.here, ref });
    const { data: head } = await git.getCommit({ ...world.here, commit_sha: data.object.sha });
    const forged = await git.createCommit({
      ...world.here,
      message: head.message,
      tree: head.tree.sha,
      parents: [data.object.sha],
    });
    const before = await blockedIn(world);
    expect(before).toEqual([there.ids.pat]);
    await git.updateRef({ ...world.here, ref, sha: forged.data.sha });
    await it.say("ada", "/told reported-1 outcome: by mail");
    await world.advance("3m");
    expect((await it.issue()).labels).toContain("frozen");
    expect(await blockedIn(world)).toEqual(before);
  }, 60_000);
});

test("four people's bans wait for another member, and one who cannot be put out stops nobody", async () => {
  await using world = await startWorld();
  const there = await peopleOf(world);
  const { ids } = there;
  const people = ["mal", "gone", "owen", "pat"] as const;
  const it = await enacted(there, ...people.map((login, i) => ban(there, i + 1, login)));
  expect(await blockedIn(world)).toEqual([]);
  expect(await it.status()).toContain("more than three people would lose access at once");
  await it.say("ada", "/enact");
  expect((await it.record()).at(-1)).toMatchObject({ reason: "needs-another-member" });
  await it.say("bo", "/enact");
  expect(await blockedIn(world)).toEqual([ids.mal, ids.pat].toSorted((a, b) => a - b));
  const status = await it.status();
  expect(status).toContain("GitHub does not show that account");
  expect(status).toContain("that account owns sandbox-org");
}, 60_000);

test("an action that cannot be carried out for the moment is tried again in minutes, the others at once", async () => {
  await using world = await startWorld();
  const there = await peopleOf(world);
  const { ids } = there;
  await world.faults({
    fail: [{ by: "comity[bot]", match: "PUT /orgs/sandbox-org/blocks/mal", status: 502, times: 9 }],
  });
  const it = await enacted(there, ban(there, 1, "mal"), ban(there, 2, "rin"));
  expect(await blockedIn(world)).not.toContain(ids.mal);
  expect(await blockedIn(world)).toContain(ids.rin);
  await world.forgetRequests();
  await world.sweep();
  const puts = async () =>
    (await world.requests()).filter(
      ({ method, path }) => method === "PUT" && path.includes("/blocks/"),
    );
  expect(await puts()).toEqual([]);
  await world.faults({});
  await world.advance("5m");
  expect(await puts()).toHaveLength(1);
  expect(await blockedIn(world)).toContain(ids.mal);
  expect(
    (await typesSince(it, "ResolutionEnacted")).filter((type) => type === "LineDone"),
  ).toHaveLength(2);
}, 60_000);

test("what the register of bans cannot list is shown and not done", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "pat");
  const operation = "CommitFiles";
  const refused = { by: "comity[bot]", match: "POST /graphql", operation, status: 422, times: 99 };
  await world.faults({ fail: [refused] });
  const it = await world.report();
  await it.say("ada", "/name reported @pat");
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  const status = await it.status();
  await world.faults({});
  expect(status).toContain("of reported-1 (the person reported) in sandbox-org, until");
  expect(status).toContain("Comity is at it");
  expect(await blockedIn(world)).not.toContain(ids.pat);
  await world.sweep();
  expect(await blockedIn(world)).toContain(ids.pat);
  expect((await bansInShort(world)).at(-1)).toContain(`${ids.pat}, sandbox-org: held`);
}, 60_000);
