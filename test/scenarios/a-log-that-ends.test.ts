import { expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";

test.each(["on-a-full-disk", "in-a-closed-pipe"] as const)(
  "an app whose log ends %s goes on with its cases",
  async (logEnds) => {
    await using world = await startWorld({ app: "none" });
    const app = await world.startApp({ as: "process", logEnds });
    const it = await world.report();
    await it.say("bo", "/acknowledge by phone");
    expect(await it.record()).toContainEqual(expect.objectContaining({ type: "PartyTold" }));
    expect((await fetch(`${app.url}/health`)).status).toBe(200);
  },
  60_000,
);
