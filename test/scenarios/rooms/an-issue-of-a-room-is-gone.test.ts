import { expect, test } from "vitest";
import { accessIssue } from "../config/access-issue.ts";
import { startWorld } from "../../world/start-world.ts";
import { readRoom, roomOf } from "./room-of.ts";

test("where the issue of a room is gone, its readers and the council are told, and the case goes on in another there", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  await world.report({ by: "owen", body: "### Reported\n@bo\n### What happened\nShouting" });
  const room = await roomOf(world, "ada");
  const { owner } = world.here;
  const deletion =
    "mutation ($id: ID!) { deleteIssue(input: { issueId: $id }) { clientMutationId } }";
  await world.as("owen").graphql(deletion, { id: room.issue.id });
  await world.idle();
  await world.advance("16m");

  const called = await readRoom(world, "ada", room.name);
  const call = called.comments.at(-1)?.body;
  expect(call).toContain("**The issue of this case is gone:**");
  expect(call).toContain("@ada");
  expect(call).not.toContain("@bo");
  expect((await accessIssue(world)).body).not.toContain(room.codeName);
  expect((await world.letters()).map(({ subject }) => subject)).toContain(
    `The issue of a conduct case is gone: ${room.codeName}`,
  );
  await first.stop();

  await world.startApp();
  await called.say("ada", `/reopen ${room.codeName}`);
  await called.say("cy", "/note here we go on");
  const { data } = await world.as("ada").issues.listForRepo({ owner, repo: room.name });
  expect(data).toHaveLength(1);
  const next = await readRoom(world, "ada", room.name);
  expect(next.record.map(({ type }) => type)).toContain("CaseContinued");
  expect(next.record.at(-1)).toMatchObject({ type: "NoteTaken" });
  expect(next.status).toContain("### Next:");
});
