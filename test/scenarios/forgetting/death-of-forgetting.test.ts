import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { registerFile } from "../../world/spaces-seen.ts";
import { stride } from "../../world/stride.ts";
import { startStruckApp, strikeInTurn } from "../../world/struck-app.ts";
import { roomsSeenBy } from "../rooms/room-of.ts";
import { decided, overdueInRoom, untilAnnounced } from "./overdue-case.ts";

/** What is left: branches, issues that people opened, rooms, and what the register and the apps say of it. */
async function left(world: World) {
  const owen = world.as("owen");
  const { data: branches } = await owen.repos.listBranches(world.here);
  const { data: issues } = await owen.issues.listForRepo({ ...world.here, state: "all" });
  const register = await registerFile(world, "forgotten.yml");
  const { data: pulls } = await owen.pulls.list({ ...world.here, state: "all" });
  const said = pulls.map(({ number }) =>
    owen.issues.listComments({ ...world.here, issue_number: number }),
  );
  return {
    branches: branches.map(({ name }) => name).toSorted(),
    issues: issues
      .filter(({ pull_request }) => !pull_request)
      .map(({ title }) => title)
      .toSorted(),
    onPulls: (await Promise.all(said)).flatMap(({ data }) => data.map(({ body }) => body)),
    rooms: await roomsSeenBy(world, "owen"),
    forgotten: register.match(/forgotten_at/g)?.length,
    years: register.match(/cases: \d+/g),
    isFrozen: world.log.some((line) => line.includes("a case is frozen")),
  };
}

const nothing = {
  branches: ["main", "register"],
  issues: ["Comity: access", "Comity: configuration"],
  onPulls: [],
  rooms: [],
  forgotten: 1,
  isFrozen: false,
};

/** Time is moved on without an app, until soon before that of the case is over. */
async function nearlyOver(begun: Promise<{ readonly load: Uint8Array }>) {
  const { load } = await begun;
  await using world = await startWorld({ app: "none", load });
  await untilAnnounced(world);
  // A minute less than 30 days.
  await world.advance("43199m");
  return world.dump();
}

test.each([
  ["in the case repository", decided, ["cases: 1"], 30],
  ["in a room", overdueInRoom, null, 15],
] as const)(
  "whoever dies at whichever request while a case %s is forgotten, it is once, and nothing is left",
  async (_, begun, years, least) => {
    const load = await nearlyOver(begun);
    const strikeAt = async (k: number) => {
      await using world = await startWorld({ app: "none", load });
      const app = await startStruckApp(world, "die-after");
      app.arm(k);
      const hasStruck = await app.replaceAfter(world.advance("3h").then(() => world.idle()));
      await world.advance("20m");
      expect(await left(world), `at request ${k}`).toEqual({ ...nothing, years });
      return hasStruck;
    };
    expect(await strikeInTurn(strikeAt, 1, Math.ceil(stride / 2))).toBeGreaterThan(least);
  },
  180_000,
);

test("two apps forget a case once", async () => {
  const load = await nearlyOver(decided);
  await using world = await startWorld({ app: "none", load });
  await Promise.all([world.startApp(), world.startApp()]);
  await world.advance("3h");
  await world.idle();
  expect(await left(world)).toEqual({ ...nothing, years: ["cases: 1"] });
}, 60_000);
