import { expect, test } from "vitest";
import { accessIssue } from "./config/access-issue.ts";
import { startWorld } from "../world/start-world.ts";

test("a case whose issue is made a discussion, or transferred, is told of and goes on in another issue", async () => {
  await using world = await startWorld();
  const owen = world.as("owen");
  const { owner, repo } = world.here;
  const [converted, transferred] = [await world.report(), await world.report()];
  const names = [await converted.title(), await transferred.title()];

  await owen.repos.update({ ...world.here, has_discussions: true });
  await world.convertToDiscussion(converted.number, "owen");
  const { data: target } = await owen.repos.createInOrg({
    org: owner,
    name: "garden",
    private: true,
  });
  const transfer =
    "mutation ($issueId: ID!, $repositoryId: ID!) { transferIssue(input: { issueId: $issueId, repositoryId: $repositoryId }) { clientMutationId } }";
  await owen.graphql(transfer, { issueId: transferred.nodeId, repositoryId: target.node_id });
  await world.idle();
  await world.advance("16m");
  const told = (await accessIssue(world)).body;
  for (const name of names) {
    expect(told).toContain(`The issue of the case \`${name}\` is gone`);
    const next = await world.report({ by: "bo", title: "Goes on here", labels: [] });
    await next.say("bo", `/reopen ${name}`);
    expect(await next.title()).toBe(name);
    expect((await next.record()).at(-1)).toMatchObject({ type: "CaseContinued" });
  }
  const left = await owen.issues.get({ owner, repo, issue_number: converted.number });
  expect(left.data).toMatchObject({ state: "closed", locked: true });
});

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
