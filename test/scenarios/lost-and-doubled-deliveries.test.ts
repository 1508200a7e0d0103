// Worlds are lived through step by step.
// oxlint-disable no-await-in-loop
import { describe, expect, test } from "vitest";
import { retell, type Retold } from "../world/retell.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

/** What people do to a case within a minute, all of it at once. */
type Minute = (world: World, it: WorldCase) => readonly Promise<unknown>[];

const assign = (world: World, it: WorldCase, login: string) =>
  world.as("owen").issues.addAssignees({
    ...world.here,
    issue_number: it.number,
    assignees: [login],
  });

const relabel = (world: World, it: WorldCase) =>
  world.as("dee").issues.addLabels({
    ...world.here,
    issue_number: it.number,
    labels: ["overdue", "documentation"],
  });

/**
 * A morning of a committee, minute by minute. Nobody is assigned twice: where the first assignment
 * was not taken back yet, GitHub would not note the second.
 */
const morning: readonly Minute[] = [
  (_, it) => [
    it.comment("bo", "I am looking into it."),
    it.comment("ada", "/acknowledge: by mail"),
  ],
  (world, it) => [assign(world, it, "bo"), it.comment("rin", "/acknowledge by a stranger")],
  (_, it) => [it.comment("cy", "/recuse")],
  (world, it) => [assign(world, it, "cy"), relabel(world, it)],
  (_, it) => [
    it.comment("cy", "/note I have heard that"),
    it.comment("dee", "/name reported @mal"),
  ],
  (_, it) => [it.comment("bo", "/recuse @dee: they share a flat")],
  (_, it) => [it.comment("ada", "/second\n/next\n/frobnicate")],
  (_, it) => [it.comment("bo", "/acknowlege\n\n/note they called back")],
];

interface Telling {
  readonly told: Retold;
  readonly quiet: Retold;
  readonly writes: number;
}

interface Circumstances {
  readonly webhooks: "deliver" | "drop" | "double" | "shuffle";
  readonly apps?: number;
}

/**
 * The same morning and the night after it. At the end everything is redelivered (where webhooks
 * were lost: swept) once more, and the writes that still brings are counted.
 */
async function live({ webhooks, apps = 1 }: Circumstances): Promise<Telling> {
  await using world = await startWorld();
  for (let i = 1; i < apps; i += 1) await world.startApp();
  await world.faults({ webhooks, seed: 7 });
  const quiet = await world.report({ waits: false });
  const it = await world.report({ body: "### Reported\n\nsomebody", waits: false });
  for (const minute of morning) {
    await Promise.all(minute(world, it).map((done) => done.catch(refused)));
    await world.advance("1m");
  }
  await world.advance("24h");
  if (webhooks === "drop") await world.sweep();
  const told = { told: sorted(await retell(it)), quiet: sorted(await retell(quiet)) };
  await world.forgetRequests();
  await (webhooks === "drop" ? world.sweep() : world.redeliverAll());
  await world.idle();
  const requests = await world.requests();
  const writes = requests.filter(({ method, operation }) =>
    operation === null ? method !== "GET" : !/^(Observe|Sweep)/.test(operation),
  );
  return { ...told, writes: writes.length };
}

/** People without access are turned away by GitHub itself. */
function refused(error: unknown): void {
  if (!(error instanceof Error && "status" in error && error.status === 404)) throw error;
}

/** Comments of ours come in the order in which the app got round to them. */
function sorted(told: Retold): Retold {
  return { ...told, comments: told.comments.toSorted() };
}

/** Where one sweep hears all of it, nobody is asked for a second that was given long before. */
function toldOf(heard: Retold, { webhooks }: Circumstances): Retold {
  const asked = heard.comments.filter((one) => one.includes("asks for a second."));
  expect(asked).toHaveLength(1);
  if (webhooks !== "drop") return heard;
  return { ...heard, comments: heard.comments.filter((one) => !asked.includes(one)) };
}

describe("a day of a case is told the same", () => {
  const heard = live({ webhooks: "deliver" });

  test("twice over: hearing it all again changes nothing", async () => {
    const { told, quiet, writes } = await heard;
    expect(writes).toBe(0);
    expect(told.events.map((event) => JSON.parse(event).type)).toEqual([
      "ReportReceived",
      "PartyTold",
      "MemberRecused",
      "AssignmentUndone",
      "HandMadeChangeUndone",
      "CommandRefused",
      "PartyNamed",
      "SecondAwaited",
      "ActSeconded",
      "MemberRecused",
      "ExplanationGiven",
      "CommandRefused",
      "NoteTaken",
    ]);
    expect(quiet.issue).toMatchObject({
      labels: ["overdue", "overdue: acknowledgement", "report"],
    });
  }, 60_000);

  test.each<readonly [string, Circumstances]>([
    ["all webhooks are lost, and one sweep comes after a day", { webhooks: "drop" }],
    ["every delivery comes twice", { webhooks: "double" }],
    ["deliveries come in any order", { webhooks: "shuffle" }],
    ["two apps hear each of them at the same time", { webhooks: "deliver", apps: 2 }],
  ])(
    "though %s",
    async (_, circumstances) => {
      const { told, quiet, writes } = await live(circumstances);
      const expected = await heard;
      expect(told).toEqual(toldOf(expected.told, circumstances));
      expect(quiet).toEqual(expected.quiet);
      expect(writes).toBe(0);
    },
    60_000,
  );
});
