import { expect, test } from "vitest";
import { roomsSeenBy } from "../rooms/room-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { adoptions, configOn, configuration, proposeConfig } from "./proposed-config.ts";

async function issuesOfCouncil(world: World, login: string) {
  const here = { owner: world.here.owner, repo: `${world.here.repo}-council` };
  const { data } = await world.as(login).issues.listForRepo({ ...here, state: "all" });
  return data.map(({ number, title, body, state }) => ({ number, title, body: body ?? "", state }));
}

async function say(world: World, login: string, issue_number: number, body: string) {
  const here = { owner: world.here.owner, repo: `${world.here.repo}-council` };
  await world.as(login).issues.createComment({ ...here, issue_number, body });
  await world.idle();
}

async function said(world: World, issue_number: number): Promise<readonly string[]> {
  const here = { owner: world.here.owner, repo: `${world.here.repo}-council` };
  const { data } = await world.as("eve").issues.listComments({ ...here, issue_number });
  return data.filter(({ user }) => user?.type === "Bot").map(({ body = "" }) => body);
}

test("councillors approve a committee without any access to cases (M3)", async () => {
  await using world = await startWorld({ plan: "free" });
  const { text } = await configOn(world);
  const repository = { owner: world.here.owner, repo: `${world.here.repo}-council` };
  const { data: about } = await world.as("eve").repos.get(repository);
  expect(about).toMatchObject({ private: true });
  const { data: readers } = await world.as("owen").repos.listCollaborators(repository);
  expect(readers.map(({ login }) => login).toSorted()).toEqual(["eve", "fay", "gus", "owen"]);

  const proposed = await proposeConfig(world, text.replace("bo, cy, dee", "bo, dee"));
  const [issue, ...more] = await issuesOfCouncil(world, "eve");
  expect(more).toEqual([]);
  if (!issue) throw new Error("the council is not asked");
  expect(issue.body).toContain("No longer on either: `cy`");
  expect(issue.body).toContain("Changed: `committee.members`.");
  expect(issue.body).toContain("members: [ada, bo, dee]");
  await say(world, "eve", issue.number, "/approve");
  expect(await proposed.check("comity/config")).toMatchObject({ title: "Approved by 1 of 2" });

  await proposed.push(text.replace("bo, cy, dee", "bo, cy"));
  expect(await proposed.check("comity/config")).toMatchObject({
    title: "Approved by 0 of 2",
    summary: expect.stringContaining("`eve` approved an earlier version."),
  });
  await say(world, "gus", issue.number, "/approve");
  expect(await proposed.check("comity/config")).toMatchObject({ title: "Approved by 0 of 2" });
  const [changed = "", which = ""] = await said(world, issue.number);
  expect(changed).toContain("@eve, @fay and @gus: **the proposed text has changed.**");
  const line = /\/approve [0-9a-f]{10}/.exec(which)?.[0] ?? "";
  await say(world, "owen", issue.number, line);
  await say(world, "gus", issue.number, line);
  await say(world, "fay", issue.number, line.replace("approve", "object"));
  expect(await proposed.check("comity/config")).toMatchObject({ title: "Changes are asked for" });
  await say(world, "fay", issue.number, line);
  expect(await proposed.check("comity/config")).toMatchObject({ conclusion: "success" });
  await proposed.merge();
  expect((await configuration(world)).state).toBe("closed");
  const adopted = await adoptions(world);
  expect(adopted).toHaveLength(2);
  expect(adopted[1]).toMatch(/approvals:\n.*IC_/);
  const [over] = await issuesOfCouncil(world, "fay");
  expect(over).toMatchObject({ state: "closed" });
  expect(over?.body).toContain("is in force");

  // Nothing of a case gets there, and councillors see no case.
  await world.report({ title: "Shouting in the hall" });
  expect(await issuesOfCouncil(world, "eve")).toHaveLength(1);
  expect(await roomsSeenBy(world, "eve")).toEqual([]);
  await world.forgetRequests();
  await world.sweep();
  expect((await world.requests()).filter(({ path }) => path.includes("-council"))).toEqual([]);
}, 60_000);
