import { expect, test } from "vitest";
import { control } from "../world/spaces-seen.ts";
import { startWorld } from "../world/start-world.ts";

test("a case repository that is transferred to another owner is told of, and nothing is written there, nor after another start", async () => {
  await using world = await startWorld({ app: "none" });
  const first = await world.startApp();
  const { owner, repo } = world.here;
  const open = await world.report();
  await control(world, "/organisations", { login: "other-org", owner: "owen", install: true });
  await control(world, "/transfer", { repository: `${owner}/${repo}`, to: "other-org" });
  const there = { owner: "other-org", repo };
  const owen = world.as("owen");
  const said = async (issue_number: number) =>
    (await owen.issues.listComments({ ...there, issue_number })).data.length;
  const before = await said(open.number);

  await owen.issues.createComment({ ...there, issue_number: open.number, body: "/note here" });
  const { data } = await owen.issues.create({ ...there, title: "Late", labels: ["report"] });
  await world.sweep();
  await world.advance("61m");
  const told = async () => (await world.letters()).map(({ subject }) => subject);
  expect(await told()).toContain("The conduct committee's repository is out of Comity's reach");
  await first.stop();
  await world.startApp();
  await world.advance("16m");
  expect(await told()).toContain("The conduct committee's repository belongs to another owner");
  expect(await said(open.number)).toBe(before + 1);
  expect(await said(data.number)).toBe(0);
  expect((await owen.issues.get({ ...there, issue_number: data.number })).data.title).toBe("Late");
});
