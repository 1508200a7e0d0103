import {
  createOrganization,
  createUser,
  setMembership,
} from "../../../src/sandbox/github/model/accounts.ts";
import { createApp, installApp } from "../../../src/sandbox/github/model/apps.ts";
import { setCollaborator } from "../../../src/sandbox/github/model/collaborators.ts";
import { putFile } from "../../../src/sandbox/github/model/contents.ts";
import type { Occurrence } from "../../../src/sandbox/github/model/occurrence.ts";
import type {
  BasePermission,
  Plan,
  Role,
} from "../../../src/sandbox/github/model/records/account.ts";
import type { Permissions } from "../../../src/sandbox/github/model/records/app.ts";
import { createRepository } from "../../../src/sandbox/github/model/repositories.ts";
import type { Viewer } from "../../../src/sandbox/github/model/viewer.ts";
import { World } from "../../../src/sandbox/github/model/world.ts";

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
    path: ".github/comity.yml",
    message: "Start",
    sha: undefined,
    bytes: Buffer.from("committee: {}\n"),
  });
  const app = createApp(world, {
    slug: "comity",
    name: "Comity",
    owner: org,
    permissions,
    events: [],
  });
  const installation = installApp(world, app, org, [repository]);
  const comity: Extract<Viewer, { kind: "installation" }> = {
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
    comity,
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
