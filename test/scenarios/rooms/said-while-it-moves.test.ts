import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { startStruckApp, strikeInTurn } from "../../world/struck-app.ts";
import { readRoom, roomsSeenBy } from "./room-of.ts";

type Fared = "heard" | "heard-late" | "heard-twice" | "lost" | "not-said";

/** The app dies of a request of the move, and then somebody gives a command in the old place. */
async function speakAfter(k: number): Promise<{ readonly hasStruck: boolean; readonly is: Fared }> {
  await using world = await startWorld({ app: "none" });
  const app = await startStruckApp(world, "die-after");
  const it = await world.report();
  await world.faults({ webhooks: "drop" });
  await it.comment("bo", "/name reported @bo");
  app.arm(k);
  const hasStruck = await app.replaceAfter(world.sweep().then(() => world.idle()));
  const isSaid = await it.comment("cy", "/note they were warned before").then(
    () => true,
    () => false,
  );
  await world.faults({});
  await world.advance("23m");
  const [room = ""] = await roomsSeenBy(world, "owen");
  const { record, comments } = await readRoom(world, "owen", room);
  if (!isSaid) return { hasStruck, is: "not-said" };
  const notes = record.filter(({ type }) => type === "NoteTaken");
  const [note] = notes;
  if (notes.length !== 1) return { hasStruck, is: notes.length === 0 ? "lost" : "heard-twice" };
  expect(note).toMatchObject({ by: { login: "cy" } });
  const isLate = comments.some(
    ({ body }) => body.includes("warned before") && body.includes("count here from when"),
  );
  return { hasStruck, is: isLate ? "heard-late" : "heard" };
}

test("a command given in the old place, wherever the move stands, is heard once, as of when it was given", async () => {
  const fared: Fared[] = [];
  await strikeInTurn(
    async (k) => {
      const { hasStruck, is } = await speakAfter(k);
      fared.push(is);
      return hasStruck;
    },
    38,
    stride,
  );
  expect(fared).not.toContain("lost");
  expect(fared).not.toContain("heard-twice");
  expect(new Set(fared)).toContain("heard");
  expect(new Set(fared)).toContain("heard-late");
}, 180_000);
