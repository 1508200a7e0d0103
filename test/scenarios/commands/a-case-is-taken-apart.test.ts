import { expect, test } from "vitest";
import { readRoom, roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { startStruckApp } from "../../world/struck-app.ts";
import type { WorldCase } from "../../world/world-case.ts";

/** Two reporters, two reported; the first reporter has their reply, and cy is out. */
async function twoMatters(world: World): Promise<WorldCase> {
  const one = await world.report();
  await one.say("bo", "/name reporter kim@example.org");
  await one.say("bo", "/name reporter sam@example.org");
  await one.say("bo", "/name reported @mal");
  await one.say("bo", "/name reported @pat");
  await one.say("bo", "/told reporter-2 receipt: by mail");
  await one.say("cy", "/recuse");
  return one;
}

async function taken(world: World, from: WorldCase): Promise<WorldCase> {
  const placed = (await from.record()).filter(({ type }) => type === "SplitPlaced");
  expect(placed).toHaveLength(1);
  const [event] = placed;
  if (event?.type !== "SplitPlaced") throw new TypeError("not placed");
  return world.case(event.issue.number);
}

test(
  "a case that holds two matters is taken apart, and both say so (M25)",
  { timeout: 120_000 },
  async () => {
    await using world = await startWorld();
    const first = await twoMatters(world);
    await first.say("bo", "/split reporter-2 reported-2: what was said at the dinner");
    await world.advance("3m");
    const other = await taken(world, first);
    const [here, there] = [await first.title(), await other.title()];

    expect(await first.answers()).toContainEqual(
      expect.stringContaining(
        `${there} is a case of its own from now on: reporter-2 and reported-2`,
      ),
    );
    expect(await first.status()).toMatch(
      new RegExp(`reporter-2 \\| the receipt, .* \\| is seen to in ${there}`),
    );
    expect((await other.issue()).labels).toContain("report");
    const { data } = await world
      .as("ada")
      .issues.get({ ...world.here, issue_number: other.number });
    expect(data.body).toContain(`taken out of ${here} (#${first.number})`);
    expect(data.body).toContain("what was said at the dinner");
    const status = await other.status();
    expect(status).toMatch(/reporter-1 \| the receipt, /);
    expect(status).toContain("| reported-1 |");
    expect(status).not.toContain("reporter-2");

    const [received, ...began] = await other.record();
    const told = (await first.record()).find(({ type }) => type === "PartyTold");
    const named = (await first.record()).find(
      (event) => event.type === "PartyNamed" && event.party === "reporter-2",
    );
    expect(received).toMatchObject({ type: "ReportReceived", receivedAt: named?.at, by: "comity" });
    expect(began).toMatchObject([
      {
        type: "PartyTakenOver",
        from: here,
        was: "reporter-2",
        party: "reporter-1",
        since: named?.at,
        acknowledgedAt: told?.at,
      },
      { type: "PartyTakenOver", was: "reported-2", party: "reported-1", person: { login: "pat" } },
      { type: "MemberRecused", member: { login: "cy" } },
    ]);

    const said = await other.say("cy", "/note let me in");
    expect(await other.reactions(said)).toEqual(["confused"]);
    await other.say("bo", `/same-as ${here}`);
    const status2 = await first.status();
    expect(status2).toMatch(new RegExp(`reporter-2 \\| the receipt, .* \\| of ${there}`));
  },
);

test("in a room, a room of its own is taken out", { timeout: 120_000 }, async () => {
  await using world = await startWorld();
  await world.report({ body: "### Reported\n\n@dee" });
  const first = await roomOf(world, "bo");
  await first.say("bo", "/name reported @mal");
  await first.say("bo", "/split reported-2: the dinner");
  await world.advance("3m");
  const names = await roomsSeenBy(world, "bo");
  expect(names).toHaveLength(2);
  const other = await readRoom(world, "bo", names.find((name) => name !== first.name) ?? "");
  const now = await readRoom(world, "bo", first.name);
  expect(now.comments.map(({ body }) => body)).toContainEqual(
    expect.stringContaining(
      `${other.codeName} is a case of its own from now on: reported-2 is seen to there and not here any more. reporter-1 is in both.`,
    ),
  );
  expect(other.comments[0]?.body).toContain(`The case was taken out of ${first.codeName}`);
  expect(other.issue.body).toContain(`This case was taken out of ${first.codeName},`);
  expect(other.status).toContain("| reported-1 |");
  expect(other.record.map(({ type }) => type)).toEqual([
    "ReportReceived",
    "CaseBegunInRoom",
    "PartyTakenOver",
    "PartyTakenOver",
    "MemberRecused",
  ]);
  expect(other.readers).toEqual(["ada", "bo", "cy", "owen"]);
  const { data } = await world.as("owen").issues.listForRepo({ ...world.here });
  expect(data.filter(({ title }) => title.startsWith("Being received"))).toEqual([]);
});

test(
  "whatever the app dies after, there is one other case, once",
  { timeout: 240_000 },
  async () => {
    for (let k = 1, hasStruck = true; hasStruck; k += stride) {
      // oxlint-disable no-await-in-loop
      await using world = await startWorld({ app: "none" });
      const app = await startStruckApp(world, "die-after", "in-process");
      const first = await twoMatters(world);
      app.arm(k);
      await first.comment("bo", "/split reporter-2 reported-2: the dinner");
      hasStruck = await app.replaceAfter(world.idle());
      await world.advance("4m");
      await world.advance("4m");
      const other = await taken(world, first);
      expect((await other.record()).map(({ type }) => type)).toEqual([
        "ReportReceived",
        "PartyTakenOver",
        "PartyTakenOver",
        "MemberRecused",
      ]);
      expect((await first.record()).map(({ type }) => type).slice(-3)).toEqual([
        "CaseSplit",
        "SplitPlaced",
        "SplitOpened",
      ]);
      const { data } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
      const out = data.filter(({ body }) => body?.startsWith("This case was taken out of"));
      expect(out.map(({ number }) => number)).toEqual([other.number]);
      expect(await other.status()).toContain("| reported-1 |");
      // oxlint-enable no-await-in-loop
    }
  },
);
