import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy } from "./room-of.ts";

const config = [
  "committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: c@example.org }",
  "seal: always",
].join("\n");

async function startOver(world: World): Promise<readonly string[]> {
  await world.forgetRequests();
  const app = await world.startApp();
  await world.idle();
  const asked = await world.requests();
  await app.kill();
  return asked.flatMap(
    ({ operation, path }) => operation ?? (path.endsWith("collaborators") ? path : []),
  );
}

const looks = /^(ObserveRoom|ObserveCase|Record|Show)$|collaborators/;

test("an app that starts again asks for its rooms together, and looks at those alone in which somebody wants an answer", async () => {
  await using world = await startWorld({ app: "none", config });
  const first = await world.startApp();
  await world.idle();
  for (const title of ["Trouble", "More of it"]) {
    const filed = { ...world.here, title, body: "Somebody shouted.", labels: ["report"] };
    await world.as("cy").issues.create(filed);
    await world.idle();
  }
  await first.kill();
  await world.advance("2m");

  const quiet = await startOver(world);
  expect(quiet.filter((one) => looks.test(one))).toEqual([]);
  expect(quiet.filter((one) => one === "SweepRooms")).toHaveLength(1);

  const [name = ""] = await roomsSeenBy(world, "ada");
  const asking = { ...world.here, repo: name, issue_number: 1 };
  await world.as("bo").issues.createComment({ ...asking, body: "/acknowledge by phone" });
  await world.advance("1m");
  const asked = await startOver(world);
  expect(asked.filter((one) => one === "ObserveCase")).toHaveLength(1);
  const { record } = await readRoom(world, "ada", name);
  expect(record.at(-1)).toMatchObject({ type: "PartyTold" });
});
