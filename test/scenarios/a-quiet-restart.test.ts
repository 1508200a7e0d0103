import { expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";

test("an app that starts again looks only where somebody may want an answer, and reads on from what was heard", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  await world.idle();
  const quiet = await world.report();
  const asking = await world.report();
  await first.stop();
  for (let i = 0; i < 110; i += 1) await asking.comment("cy", "I was there.");
  await world.advance("1m");
  const second = await world.startApp();
  await asking.say("bo", "/acknowledge by phone");
  await world.advance("1m");
  await second.kill();

  await quiet.comment("bo", "See https://example.org/a for more.");
  await quiet.comment("cy", "I agree.");
  await asking.comment("bo", "/note we spoke");
  await world.advance("1m");
  await world.forgetRequests();
  await world.startApp();
  await world.idle();
  const looks = (await world.requests()).filter(({ operation }) =>
    /ObserveCase|Comments|Record|Show/.test(operation ?? ""),
  );
  expect(looks.map(({ operation }) => operation)).toEqual(["ObserveCase", "Record", "Show"]);
  expect((await asking.record()).at(-1)).toMatchObject({ type: "NoteTaken", text: "we spoke" });
});
