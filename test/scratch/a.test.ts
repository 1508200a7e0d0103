import { test } from "vitest";
import { startWorld } from "../world/start-world.ts";
test("worlds", async () => {
  for (let i = 0; i < 60; i++) { await using _ = await startWorld(); }
}, 600000);
