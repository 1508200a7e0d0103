import { createOrganization, createUser, setMembership } from "../../src/model/accounts.ts";
import { createApp, installApp } from "../../src/model/apps.ts";
import { setCollaborator } from "../../src/model/collaborators.ts";
import { putFile } from "../../src/model/contents.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { BasePermission, Plan, Role } from "../../src/model/records/account.ts";
import type { Permissions } from "../../src/model/records/app.ts";
import { createRepository } from "../../src/model/repositories.ts";
import type { Viewer } from "../../src/model/viewer.ts";
import { World } from "../../src/model/world.ts";

const permissions: Permissions = {
  contents: "write",
  issues: "write",
  pull_requests: "write",
  checks: "write",
  statuses: "write",
  administration: "write",
  organization_projects: "admin",
  members: "read",
};

/** An organisation with a private repository, an app on it, and people with each role. */
export function modelWorld({
  plan = "team",
  basePermission = "none",
}: { plan?: Plan; basePermission?: BasePermission } = {}) {
  const clock = {
    at: Date.parse("2026-11-22T16:04:11.500Z"),
    now: () => new Date(clock.at),
    advance: (seconds: number) => (clock.at += seconds * 1_000),
  };
  let drawn = 0;
  const random = () => (drawn = (drawn + 0.137) % 1);
  const world = new World({ clock, random, webUrl: "http://github.test" });
  const occurrences: Occurrence[] = [];
  const org = createOrganization(world, { login: "sandbox-org", plan, basePermission: "none" });
  const person = (login: string): Extract<Viewer, { kind: "user" }> => ({
    kind: "user",
    account: createUser(world, { login }),
  });
  const owen = person("owen");
  setMembership(org, owen.account, "owner");
  const repository = createRepository(world, owen, { owner: org, name: "conduct", private: true });
  const member = (login: string, role?: Role) => {
    const viewer = person(login);
    setMembership(org, viewer.account, "member");
    if (role !== undefined) setCollaborator(world, owen, repository, viewer.account, role);
    return viewer;
  };
  const ada = member("ada", "triage");
  const bo = member("bo", "triage");
  const cy = member("cy", "read");
  const dee = member("dee", "write");
  const pat = member("pat");
  const rin = person("rin");
  const first = putFile(world, owen, repository, {
    path: ".github/steward.yml",
    message: "Start",
    sha: undefined,
    bytes: Buffer.from("committee: {}\n"),
  });
  const app = createApp(world, {
    slug: "steward",
    name: "Steward",
    owner: org,
    permissions,
    events: [],
  });
  const installation = installApp(world, app, org, [repository]);
  const steward: Extract<Viewer, { kind: "installation" }> = {
    kind: "installation",
    app,
    installation,
    permissions: installation.permissions,
    repositoryIds: "all",
  };
  org.basePermission = basePermission;
  world.occurrences.on((occurrence) => occurrences.push(occurrence));
  return {
    world,
    clock,
    occurrences,
    org,
    repository,
    app,
    installation,
    steward,
    owen,
    ada,
    bo,
    cy,
    dee,
    pat,
    rin,
    root: first.commit.oid,
  };
}

/** `event.action` of everything that happened since, in order. */
export function told(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map((occurrence) =>
    "action" in occurrence ? `${occurrence.event}.${occurrence.action}` : occurrence.event,
  );
}
