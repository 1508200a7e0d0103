import { createOrganization, createUser, setMembership } from "./model/accounts.ts";
import { createApp, installApp } from "./model/apps.ts";
import { setCollaborator } from "./model/collaborators.ts";
import { createComment } from "./model/comments.ts";
import { putFile } from "./model/contents.ts";
import { createIssue } from "./model/issues.ts";
import type { Organization, User } from "./model/records/account.ts";
import type { App, Installation } from "./model/records/app.ts";
import { createRepository } from "./model/repositories.ts";
import type { Viewer } from "./model/viewer.ts";
import type { World } from "./model/world.ts";
import type {
  DescribedApp,
  DescribedOrganisation,
  DescribedRepository,
  WorldDescription,
} from "./world-description.ts";

/** An app of a new world and where it is installed. */
export interface Registered {
  readonly described: DescribedApp;
  readonly app: App;
  readonly installation: Installation;
}

/** Fills an empty world with what is described, by GitHub's rules. @throws where a name is unknown */
export function buildWorld(world: World, description: WorldDescription): readonly Registered[] {
  for (const login of description.people) createUser(world, { login });
  for (const organisation of description.organisations) buildOrganisation(world, organisation);
  return description.apps.map((described) => register(world, described));
}

function buildOrganisation(world: World, described: DescribedOrganisation): void {
  const { login, name, plan, basePermission = "none" } = described;
  const organisation = createOrganization(world, {
    login,
    plan,
    basePermission,
    ...(name !== undefined && { name }),
  });
  organisation.membersCanDeleteIssues = described.membersCanDeleteIssues ?? false;
  for (const [person, role] of described.people) {
    setMembership(organisation, userNamed(world, person), role);
  }
  const [first] = described.people.filter(([, role]) => role === "owner");
  if (first === undefined) throw new Error(`nobody owns ${login}`);
  const owner = viewerNamed(world, first[0]);
  for (const repository of described.repositories) {
    buildRepository(world, owner, organisation, repository);
  }
}

function buildRepository(
  world: World,
  by: Viewer,
  owner: Organization,
  { name, private: isPrivate, files = [], collaborators = [], issues = [] }: DescribedRepository,
): void {
  const repository = createRepository(world, by, { owner, name, private: isPrivate });
  for (const { path, message, text } of files) {
    putFile(world, by, repository, { path, message, bytes: Buffer.from(text), sha: undefined });
  }
  for (const [login, role] of collaborators) {
    setCollaborator(world, by, repository, userNamed(world, login), role);
  }
  for (const { by: author, title, comments = [] } of issues) {
    const issue = createIssue(world, viewerNamed(world, author), repository, { title });
    for (const [commenter, body] of comments) {
      createComment(world, viewerNamed(world, commenter), issue, body);
    }
  }
}

function register(world: World, described: DescribedApp): Registered {
  const { slug, name, description, permissions, events, installedOn } = described;
  const owner = world.accountByLogin(described.owner);
  if (owner?.type !== "Organization") throw new Error(`${described.owner} is no organisation`);
  const app = createApp(world, {
    slug,
    name,
    owner,
    permissions,
    events,
    ...(description !== undefined && { description }),
  });
  const repositories =
    installedOn === "all"
      ? installedOn
      : installedOn.map((wanted) => {
          const repository = world.repositoryByName(owner.login, wanted);
          if (repository === undefined) throw new Error(`${owner.login} has no ${wanted}`);
          return repository;
        });
  return { described, app, installation: installApp(world, app, owner, repositories) };
}

function userNamed(world: World, login: string): User {
  const account = world.accountByLogin(login);
  if (account?.type !== "User") throw new Error(`nobody is called ${login}`);
  return account;
}

function viewerNamed(world: World, login: string): Viewer {
  return { kind: "user", account: userNamed(world, login) };
}
