import { expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { onMatrix, startMatrix } from "../../fakes/platforms/matrix.ts";
import { startWorld } from "../../world/start-world.ts";
import type { Fates } from "../../world/wire.ts";

test("a ban reaches a new room once, whoever dies on the way, and gives back what it took", async () => {
  await using rooms = await startMatrix();
  const { many } = rooms;
  const { id } = rooms.somebody("mal77");
  const entry = onMatrix.entryAt(rooms.origin);
  const config = committeeConfig.replace("spaces:", `spaces:\n  - ${JSON.stringify(entry)}`);
  await using world = await startWorld({ app: "none", config });
  const { key, origin } = rooms;
  const spaces = [{ name: "ROOMS", origin, key, mayBePrivate: true }];
  const first = await world.startApp({ spaces });
  await world.idle();
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await it.say("ada", "/account reported-1 rooms: mal77");
  await it.say("bo", "/second");
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  expect(many.isOutOf(many.first, id)).toBe(true);
  await first.kill();

  const [room, ofOthers] = [many.grows(id), many.grows(id)];
  many.byHand(ofOthers, id, true);
  const asked = (what: RegExp, of = room) =>
    rooms.asked.filter((one) => what.test(one) && one.includes(encodeURIComponent(of)));
  const parts = async () =>
    (await it.record()).map(({ type }) => type).filter((type) => type.startsWith("Parts"));
  const standing = async () => ({ parts: await parts(), isOut: many.isOutOf(room, id) });
  /** Lives until it writes, or reads, right after it asked that of the room. */
  const lives = async (until: RegExp, fate: Exclude<ReturnType<Fates>, "pass">) => {
    let isOver = false;
    const fates: Fates = ({ method }) => {
      if (isOver || method !== "POST" || asked(until).length === 0) return "pass";
      isOver = true;
      return fate;
    };
    const app = await world.startApp({ spaces, fates });
    await world.idle();
    await world.advance("4m");
    expect(isOver).toBe(true);
    await app.kill();
  };

  await lives(/^GET .*\/m\.room\.member\//, "die-after");
  expect(await standing()).toEqual({ parts: ["PartsFound"], isOut: false });
  await lives(/^POST .*\/ban$/, "die-before");
  expect(await standing()).toEqual({ parts: ["PartsFound"], isOut: true });
  await world.startApp({ spaces });
  await world.startApp({ spaces });
  await world.advance("4m");
  expect(await parts()).toEqual(["PartsFound", "PartsCovered"]);

  const later = many.grows(id);
  await world.advance("20m");
  for (const one of [room, later]) expect(asked(/^POST .*\/ban$/, one)).toHaveLength(1);
  expect((await parts()).slice(2)).toEqual(["PartsFound", "PartsCovered"]);
  await world.advance("30m");
  const isOut = [many.first, room, later, ofOthers].map((one) => many.isOutOf(one, id));
  expect(isOut).toEqual([false, false, false, true]);
  expect(rooms.problems).toEqual([]);
}, 60_000);
