import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyedSpace } from "../../../src/adapters/http/keyed-space.ts";
import { matrixSpace } from "../../../src/adapters/spaces/matrix/matrix-space.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import type { Space } from "../../../src/ports/space.ts";
import { startMatrix } from "../../fakes/platforms/matrix.ts";
import { fixedClock } from "../github/fixed-clock.ts";

const [community, lobby, garden] = ["!all:x.example", "!lobby:x.example", "!garden:x.example"];
const order = { order: OrderId.parse("f2e19990"), until: undefined };

describe("a ban from all rooms of a space of Matrix's", () => {
  let there: Awaited<ReturnType<typeof startMatrix>>;
  let space: Space;
  beforeAll(async () => {
    there = await startMatrix([community, lobby, garden]);
    const { key, origin } = there;
    const clock = fixedClock("2026-11-24T12:00:00Z");
    space = matrixSpace(keyedSpace({ key, origin, mayBePrivate: true }, { clock }), community);
  });
  afterAll(async () => {
    expect(there.problems).toEqual([]);
    await there[Symbol.asyncDispose]();
  });

  const member = (room: string, id: string) => there.rooms.get(room)?.members.get(id)?.membership;
  const look = async (id: string) => {
    const seen = await space.look({ id });
    if ("waitsFor" in seen) throw new Error(seen.waitsFor);
    return seen;
  };

  test("holds in each room, and its end leaves what a moderator had put there before", async () => {
    const { id } = there.somebody("mal1");
    there.rooms.get(garden)?.members.set(id, { membership: "ban", reason: "spam" });
    const { standing, evidence } = await look(id);
    expect(standing).toBe("free");
    expect(evidence).toEqual({ rooms: { [community]: "join", [lobby]: "join", [garden]: "ban" } });
    expect(await space.put({ id }, "removed", evidence, order)).toEqual({ done: true });
    expect(there.isOut(id)).toBe(true);
    expect(await space.put({ id }, "free", evidence, order)).toEqual({ done: true });
    expect([community, lobby, garden].map((room) => member(room, id))).toEqual([
      "leave",
      "leave",
      "ban",
    ]);
  });

  test("is over in rooms that have left the space, too", async () => {
    const { id } = there.somebody("mal2");
    const { evidence } = await look(id);
    await space.put({ id }, "removed", evidence, order);
    const lone = matrixSpace(
      keyedSpace(
        { key: there.key, origin: there.origin, mayBePrivate: true },
        { clock: fixedClock("2026-11-24T12:00:00Z") },
      ),
      lobby,
    );
    await lone.put({ id }, "free", evidence, order);
    expect([community, lobby, garden].map((room) => member(room, id))).toEqual([
      "leave",
      "leave",
      "leave",
    ]);
  });

  test("that a second order finds there is lifted at that one's end", async () => {
    const { id } = there.somebody("mal3");
    await space.put({ id }, "removed", (await look(id)).evidence, order);
    const second = await look(id);
    expect(second.standing).toBe("removed");
    expect(await space.put({ id }, "free", second.evidence, order)).toEqual({ done: true });
    expect(member(garden, id)).toBe("leave");
  });

  test("that stands in one room only is still one, and nobody undid it", async () => {
    const { id } = there.somebody("mal4");
    await space.put({ id }, "removed", (await look(id)).evidence, order);
    there.rooms.get(lobby)?.members.set(id, { membership: "join" });
    expect(await look(id)).toMatchObject({ standing: "removed", isMember: false });
    expect(await space.removed()).toContain(id);
  });

  test("goes on past a room that does not take it, and asks a person", async () => {
    const { id } = there.somebody("mal5");
    there.goesWrong(/^POST .*lobby.*\/ban$/, { status: 400, body: {} });
    expect(await space.put({ id }, "removed", {}, order)).toEqual({ waitsFor: "ban-refused" });
    expect([community, lobby, garden].map((room) => member(room, id))).toEqual([
      "ban",
      "join",
      "ban",
    ]);
  });

  test("waits until Comity's account is in every room", async () => {
    const { id } = there.somebody("mal6");
    const levels = there.rooms.get(garden)?.levels;
    levels?.clear();
    expect(await space.look({ id })).toEqual({ waitsFor: "not-in-room" });
    levels?.set("@comity:chat.example.org", 60);
  });

  test("finds an account by its name on the server of Comity's own", async () => {
    const { id } = there.somebody("mal7");
    expect(await space.identify?.("mal7")).toEqual({ id, name: "mal7" });
    expect(await space.identify?.(id)).toEqual({ id, name: "mal7" });
    expect(await space.identify?.("mal7:")).toBe("nobody");
  });
});
