import type { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";
import { accessTitle } from "../../src/domain/chapters/keeping-apart/access-issue.ts";
import { asAnotherApp } from "../world/as-app.ts";
import { startWorld, type World } from "../world/start-world.ts";

const reads = /^(Observe|Sweep|LookThrough|Changes|LastChanges|CommentsBefore|TimelineBefore)/;

/** Every request of the app that may have changed something, by what it was. */
async function writes(world: World): Promise<readonly string[]> {
  return (await world.requests())
    .filter(({ method, operation }) => (operation ? !reads.test(operation) : method !== "GET"))
    .map(({ method, path, operation }) => operation ?? `${method} ${path}`);
}

async function accessIssue(world: World) {
  const { data } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
  return data.find(({ title }) => title === accessTitle);
}

type Issue = World["here"] & { readonly issue_number: number };

/** Undoes whatever the app has put back; answers of how many things. */
async function undo({ issues }: Octokit, issue: Issue, name: string): Promise<number> {
  const { data } = await issues.get(issue);
  const isLabelled = data.labels.some(
    (label) => typeof label !== "string" && label.name === "report",
  );
  if (isLabelled) await issues.removeLabel({ ...issue, name: "report" });
  if (data.title === name) await issues.update({ ...issue, title: "Needs triage" });
  if (data.state === "open") await issues.update({ ...issue, state: "closed" });
  return [isLabelled, data.title === name, data.state === "open"].filter(Boolean).length;
}

test("a bot that undoes label, title and state again and again for a day costs a few dozen writes, and is told of once", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("bo", "/acknowledge");
  const other = await world.report();
  const tidy = await asAnotherApp(world, "tidy");
  const name = await it.title();
  const issue = { ...world.here, issue_number: it.number };
  const answers = (await it.answers()).length;
  await world.forgetRequests();
  let undone = 0;
  for (let minute = 0; minute < 24 * 60; minute += 10) {
    // oxlint-disable-next-line no-await-in-loop
    undone += await undo(tidy, issue, name);
    // oxlint-disable-next-line no-await-in-loop
    await world.advance("10m");
  }
  const written = await writes(world);
  expect(written.length).toBeLessThan(60);
  // Each of the three was put back: at once, and then after ten minutes, twenty, forty and so on.
  expect(undone).toBeGreaterThanOrEqual(24);
  expect(undone).toBeLessThanOrEqual(36);
  expect((await it.answers()).length - answers).toBe(3);
  const access = await accessIssue(world);
  expect(access?.state).toBe("open");
  expect(access?.body).toContain("**The bot `tidy[bot]` undoes what Comity keeps of cases,**");
  expect(access?.body).toContain("labels, whether issues are open and titles");
  expect(access?.body).toContain("@owen");
  expect(access?.body).not.toContain(name);
  expect(await other.reactions(await other.say("cy", "/note they called"))).toEqual(["eyes"]);
  // It is turned off: what it left is put back, and a day later nothing is told any more.
  await world.advance("7h");
  expect([await it.title(), await it.labels(), (await it.issue()).state]).toEqual([
    name,
    expect.arrayContaining(["report"]),
    "open",
  ]);
  await world.advance("49h");
  expect((await accessIssue(world))?.body).not.toContain("undoes what Comity keeps");
}, 240_000);
