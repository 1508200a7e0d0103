import { expect } from "vitest";
import type { World } from "../../world/start-world.ts";

/** The one issue that says who can get at the cases. */
export async function accessIssue(world: World) {
  const { data } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
  const found = data.filter(({ title }) => title === "Comity: access");
  expect(found).toHaveLength(1);
  const [issue] = found;
  return { body: issue?.body ?? "", state: issue?.state, number: issue?.number ?? 0 };
}
