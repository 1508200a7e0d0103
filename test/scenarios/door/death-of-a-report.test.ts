import { describe, expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { strikeWith } from "../../world/strike.ts";
import { strikeInTurn } from "../../world/struck-app.ts";
import { stride } from "../../world/stride.ts";
import { roomsSeenBy } from "../rooms/room-of.ts";
import { filesIn } from "./files-in.ts";
import { codeOn, hiddenIn, Visitor } from "./visitor.ts";

const perSeries = 240_000;
const notArrived = "so it has not arrived";

/**
 * The app dies of the k-th request after somebody sends their report; they send it again to the next.
 *
 * @returns whether there was such a request
 */
async function reportedWhileDying(k: number, what: string, file?: Uint8Array<ArrayBuffer>) {
  await using world = await startWorld({ app: "none" });
  const strike = strikeWith("die-after");
  const dying = await world.startApp({ fates: strike.fates });
  await world.idle();
  const visitor = new Visitor(dying.url);
  const fields = { ...hiddenIn((await visitor.get("/report")).html), what, reach: "page" };
  strike.arm(k);
  const send = (by: Visitor) =>
    file ? by.postFiles("/report", fields, [file]) : by.post("/report", fields);
  const first = await send(visitor).catch(() => undefined);
  const { hasStruck } = strike;
  await dying.kill();
  const app = await world.startApp();
  await world.idle();
  if (!hasStruck) return false;

  const promised = first === undefined ? "" : codeOn(first);
  const refused = first?.status === 503 ? first.text : notArrived;
  expect(refused).toContain(notArrived);
  const again = await send(new Visitor(app.url));
  const code = codeOn(again);
  expect(again.text).toContain("Your report has arrived");
  expect(["", code]).toContain(promised);
  await world.idle();
  expect((await new Visitor(app.url).enter(code)).text).toContain("Your report arrived on");
  const asked = { ...world.here, labels: "report", state: "all" as const };
  const { data: cases } = await world.as("bo").issues.listForRepo(asked);
  const rooms = await roomsSeenBy(world, "bo");
  expect([...cases.map(({ title }) => title), ...rooms]).toHaveLength(1);
  const sent = file ? await filesIn(world, "bo", rooms[0] ?? "") : [];
  expect(sent.join()).toMatch(file ? /^files\/[0-9a-f]{32}\.txt$/ : /^$/);
  return true;
}

describe("an app that dies while a report is sent", () => {
  test.each([
    ["It was in the hall.", 3, 1, undefined],
    ["It was @ada who shouted.", 12, stride, undefined],
    ["It was in the hall, see there.", 12, stride, Buffer.from("what they wrote")],
  ] as const)(
    "of any request leaves one case and one code, with its files: %s",
    async (what, atLeast, every, file) => {
      const strikeAt = (k: number) => reportedWhileDying(k, what, file);
      expect(await strikeInTurn(strikeAt, 1, every)).toBeGreaterThanOrEqual(atLeast);
    },
    perSeries,
  );
});

describe("an issue into which no report came", () => {
  test("is closed with a sentence after an hour, and opened again by the report", async () => {
    await using world = await startWorld({ app: "none" });
    const strike = strikeWith("die-before");
    const dying = await world.startApp({ fates: strike.fates });
    await world.idle();
    const visitor = new Visitor(dying.url);
    const fields = {
      ...hiddenIn((await visitor.get("/report")).html),
      what: "It was in the hall.",
      reach: "page",
    };
    const left = async () => {
      const { data } = await world.as("bo").issues.listForRepo({ ...world.here, state: "all" });
      return data.find(({ title }) => title.startsWith("Being received"));
    };
    strike.arm(3);
    await visitor.post("/report", fields).catch(() => undefined);
    await dying.kill();
    expect(await left()).toMatchObject({ state: "open", body: null });

    const app = await world.startApp();
    await world.idle();
    expect(await left()).toMatchObject({ state: "open" });
    await world.advance("76m");
    expect(await left()).toMatchObject({
      state: "closed",
      state_reason: "not_planned",
      body: expect.stringContaining("There is nothing to do."),
    });

    const again = await new Visitor(app.url).post("/report", fields);
    expect(again.text).toContain("Your report has arrived");
    await world.idle();
    const { data: cases } = await world
      .as("bo")
      .issues.listForRepo({ ...world.here, labels: "report", state: "open" });
    expect(cases).toHaveLength(1);
    expect(await left()).toBeUndefined();
  });
});
