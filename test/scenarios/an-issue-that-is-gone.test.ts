import { expect, test } from "vitest";
import { accessIssue } from "./config/access-issue.ts";
import { startWorld } from "../world/start-world.ts";

test("a case whose issue somebody deleted is told of, keeps its record, and goes on in another issue", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  const lost = await world.report();
  await lost.say("bo", "/acknowledge by phone");
  await lost.say("dee", "/recuse");
  const name = await lost.title();
  const again = await world.report({ by: "bo", title: "Once more", labels: [] });
  await again.say("bo", `/reopen ${name}`);
  await again.say("cy", "/reopen no-case");
  expect(await again.answers()).toEqual([
    expect.stringContaining("The issue of that case is still there"),
    expect.stringContaining("No case of this name"),
  ]);

  const deletion =
    "mutation ($id: ID!) { deleteIssue(input: { issueId: $id }) { clientMutationId } }";
  await world.as("owen").graphql(deletion, { id: lost.nodeId });
  await world.idle();
  expect((await accessIssue(world)).body).not.toContain(name);
  await world.advance("16m");
  const told = (await accessIssue(world)).body;
  expect(told).toContain(`The issue of the case \`${name}\` is gone`);
  expect(told).toContain("@ada, @bo and @cy:");
  expect((await world.letters()).map(({ to, subject }) => [...to, subject])).toContainEqual([
    "council@sandbox.example",
    `The issue of a conduct case is gone: ${name}`,
  ]);

  await again.say("dee", `/reopen ${name}`);
  expect((await again.answers()).at(-1)).toContain("Only those who decide that case");

  const next = await world.report({ by: "bo", title: "Goes on here", labels: [] });
  await next.say("bo", `/reopen ${name}`);
  expect(await next.title()).toBe(name);
  expect((await next.record()).at(-1)).toMatchObject({
    type: "CaseContinued",
    by: { login: "bo" },
    issue: { id: next.nodeId },
  });
  expect(await next.answers()).toEqual([expect.stringContaining("the case goes on in this one")]);
  expect(await next.status()).toContain("### Next:");
  await world.advance("16m");
  expect((await accessIssue(world)).body).not.toContain(name);
  await first.stop();

  await world.startApp();
  await next.say("cy", "/note after another start");
  expect((await next.record()).at(-1)).toMatchObject({ type: "NoteTaken" });
  await world.advance("16m");
  expect((await accessIssue(world)).body).not.toContain(name);
});
