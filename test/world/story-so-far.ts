import { startWorld, type World } from "./start-world.ts";

/** How far a story went, for worlds to go on from. */
export interface StorySoFar<Told> {
  readonly load: Uint8Array;
  /** Whatever is needed to tell on, such as the number of a case. */
  readonly told: Told;
}

/** Lives through the beginning of a story once, with a real app; any number of worlds may go on. */
export async function storySoFar<Told>(
  tell: (world: World) => Promise<Told>,
): Promise<StorySoFar<Told>> {
  await using world = await startWorld({ app: "none" });
  const app = await world.startApp();
  await world.idle();
  const told = await tell(world);
  await world.idle();
  await app.stop();
  return { load: world.dump(), told };
}
