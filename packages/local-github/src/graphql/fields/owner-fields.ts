import { mayRead } from "../../model/access.ts";
import { notFound } from "../../model/github-refusal.ts";
import { meetsProject } from "../../model/project-access.ts";
import { projectsOf } from "../../model/projects.ts";
import type { Account, Organization } from "../../model/records/account.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { Viewer } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Shown } from "../shown.ts";
import type { Context } from "../type-fields.ts";

/** What users and organisations own. */
export const ownerFields = {
  repository: (owner: Account, args: Input, { world, viewer }: Context) =>
    showRepository(world, viewer, owner.login, args.text("name")),
  repositories: (owner: Account, args: Input, { world, viewer }: Context) =>
    connect(args, "repositories", {
      items: repositoriesOf(world, viewer, owner),
      show: (repository) => show("Repository", repository),
      key: ({ databaseId }) => [databaseId],
    }),
  projectV2: (owner: Account, args: Input, { world, viewer }: Context) => {
    const number = args.number("number");
    const project = owner.type === "Bot" ? undefined : readable(world, viewer, owner, number);
    if (project !== undefined) return show("ProjectV2", project);
    throw notFound(`Could not resolve to a ProjectV2 with the number ${number}.`);
  },
  projectsV2: (owner: Account, args: Input, { world, viewer }: Context) =>
    connect(args, "projectsV2", {
      items: owner.type === "Bot" ? [] : projectsOf(world, owner).filter(seenBy(viewer)),
      show: (project) => show("ProjectV2", project),
      key: ({ number }) => [number],
    }),
};

type AnyProject = ReturnType<typeof projectsOf>[number];

function seenBy(viewer: Viewer): (project: AnyProject) => boolean {
  return (project) => meetsProject(viewer, project, "reader");
}

function readable(
  world: World,
  viewer: Viewer,
  owner: Exclude<Account, { type: "Bot" }>,
  number: number,
): AnyProject | undefined {
  return projectsOf(world, owner)
    .filter(seenBy(viewer))
    .find((project) => project.number === number);
}

function repositoriesOf(world: World, viewer: Viewer, owner: Account): Repository[] {
  return [...world.repositories.values()].filter(
    (repository) => repository.owner === owner && mayRead(viewer, repository),
  );
}

/** The organisations of a person; memberships are not public, so only they see them. */
export function organizationsOf(world: World, viewer: Viewer, user: Account): Organization[] {
  if (viewer.kind !== "user" || viewer.account !== user) return [];
  return [...world.accounts.values()]
    .filter((account) => account.type === "Organization")
    .filter((organization) => organization.members.has(user.databaseId));
}

/** A repository by name, as GraphQL refuses it. */
export function showRepository(world: World, viewer: Viewer, owner: string, name: string): Shown {
  const repository = world.repositoryByName(owner, name);
  if (repository !== undefined && mayRead(viewer, repository))
    return show("Repository", repository);
  throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
}
