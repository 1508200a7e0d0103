import { expect, test } from "vitest";
import { accessIssue } from "../config/access-issue.ts";
import { startWorld } from "../../world/start-world.ts";

test("who can get at the cases is said on one issue, which follows what changes", async () => {
  await using world = await startWorld();
  const first = await accessIssue(world);
  expect(first.state).toBe("open");
  expect(first.body).toContain("cannot be shut out:** the organisation's owners, owen.");
  expect(first.body).toContain("Can write, though `triage` is enough: dee.");
  expect(first.body).toContain("set the base role to *No access*");

  const owen = world.as("owen");
  await owen.repos.addCollaborator({ ...world.here, username: "eve", permission: "pull" });
  await owen.repos.addCollaborator({ ...world.here, username: "pat", permission: "pull" });
  await world.idle();
  const second = await accessIssue(world);
  expect(second.number).toBe(first.number);
  expect(second.body).toContain("Councillors have standing access: eve.");
  expect(second.body).toContain("Not of the committee, and can read every case: pat.");

  for (const username of ["eve", "pat"])
    await owen.repos.removeCollaborator({ ...world.here, username });
  await owen.repos.addCollaborator({ ...world.here, username: "dee", permission: "triage" });
  await owen.issues.createComment({ ...world.here, issue_number: first.number, body: "/seen" });
  await world.idle();
  const third = await accessIssue(world);
  expect(third.body).toContain("Nobody has more access than they should");
  expect(third.state).toBe("closed");
});

test("a base permission by which every member reads is found the next day", async () => {
  await using world = await startWorld();
  await world
    .as("owen")
    .orgs.update({ org: world.here.owner, default_repository_permission: "read" });
  await world.faults({ webhooks: "drop" });
  await world.advance("25h");
  await world.sweep();
  const { body } = await accessIssue(world);
  expect(body).toContain("gives each of its members the permission `read` in every repository");
});
