import type { Anchor } from "../../src/domain/tampering/anchor.ts";
import { ourAnchors } from "../fakes/record-keys.ts";
import type { World } from "./start-world.ts";

/** The commit every record starts from. */
export async function rootOf(world: World, here = world.here): Promise<string> {
  const { data } = await world.as("owen").git.getRef({ ...here, ref: "tags/comity-root" });
  return data.object.sha;
}

/** A check as GitHub lists it, and what of it Comity signed. */
interface SeenAnchor {
  readonly id: number;
  readonly app: string | undefined;
  readonly says: string;
  readonly anchor: Anchor | undefined;
}

/** Every check of this name on the root commit, oldest first. */
export async function anchorsIn(
  world: World,
  name: string,
  here = world.here,
): Promise<readonly SeenAnchor[]> {
  const { data } = await world.as("owen").checks.listForRef({
    ...here,
    ref: await rootOf(world, here),
    check_name: name,
    filter: "all",
  });
  return data.check_runs.map(({ id, app, external_id }) => {
    const says = external_id ?? "";
    return { id, app: app?.slug, says, anchor: ourAnchors.read(says) };
  });
}
