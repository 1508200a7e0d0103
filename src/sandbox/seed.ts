import { createOrganization, createUser, setMembership } from "./github/model/accounts.ts";
import { createApp, installApp } from "./github/model/apps.ts";
import { setCollaborator } from "./github/model/collaborators.ts";
import { putFile } from "./github/model/contents.ts";
import { createComment } from "./github/model/comments.ts";
import { createIssue } from "./github/model/issues.ts";
import type { Plan, User } from "./github/model/records/account.ts";
import type { App, Installation } from "./github/model/records/app.ts";
import type { Repository } from "./github/model/records/repository.ts";
import { createRepository } from "./github/model/repositories.ts";
import type { Viewer } from "./github/model/viewer.ts";
import type { World } from "./github/model/world.ts";
import { appEvents, appPermissions } from "./app-registration.ts";
import { cast } from "./cast.ts";
import { committeeConfig } from "./committee-config.ts";

/** What a new sandbox holds, for those who need to find it. */
export interface Seeded {
  readonly app: App;
  readonly installation: Installation;
  readonly caseRepository: Repository;
}

/**
 * Fills an empty world: the organisation with its people, a private repository that holds nothing
 * but the committee's configuration, a public one where the community meets, and the app, installed
 * on the private one.
 */
export function seed(world: World, plan: Plan): Seeded {
  const people = new Map(cast.map(({ login }) => [login, createUser(world, { login })]));
  const person = (login: string): User => {
    const user = people.get(login);
    if (user === undefined) throw new Error(`${login} is not of the cast`);
    return user;
  };
  const as = (login: string): Viewer => ({ kind: "user", account: person(login) });
  const owner = createOrganization(world, {
    login: "sandbox-org",
    name: "Sandbox",
    plan,
    basePermission: "none",
  });
  owner.membersCanDeleteIssues = true;
  for (const { login, joined } of cast) {
    if (joined !== "no") setMembership(owner, person(login), joined);
  }

  const caseRepository = createRepository(world, as("owen"), {
    owner,
    name: "conduct",
    private: true,
  });
  putFile(world, as("owen"), caseRepository, {
    path: ".github/comity.yml",
    message: "Say who the committee is",
    bytes: Buffer.from(committeeConfig),
    sha: undefined,
  });
  setCollaborator(world, as("owen"), caseRepository, person("dee"), "write");

  const project = createRepository(world, as("owen"), { owner, name: "project", private: false });
  putFile(world, as("owen"), project, {
    path: "README.md",
    message: "Start the project",
    bytes: Buffer.from("# Project\n\nWhere the sandbox's community meets.\n"),
    sha: undefined,
  });
  setCollaborator(world, as("owen"), project, person("mal"), "write");
  const issue = createIssue(world, as("rin"), project, { title: "The build fails on Windows" });
  createComment(world, as("mal"), issue, "Works here.");

  const app = createApp(world, {
    slug: "comity",
    name: "Comity",
    description: "Runs a Code of Conduct committee.",
    owner,
    permissions: appPermissions,
    events: appEvents,
  });
  const installation = installApp(world, app, owner, [caseRepository]);
  return { app, installation, caseRepository };
}
