import { atLeast, meets, permits, requireAccess, roleIn } from "../../model/access.ts";
import { maximumAssignees, mayBeAssignedAnywhere } from "../../model/assignees.ts";
import { demands } from "../../model/demands.ts";
import { isPaid, maximumReviewRequests } from "../../model/plan-features.ts";
import { meetsProject } from "../../model/project-access.ts";
import { isListed, projectsOf } from "../../model/projects.ts";
import type { Role, User } from "../../model/records/account.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Viewer } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import { show } from "../shown.ts";
import { showAccount } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";
import { repositoryPath } from "../web-paths.ts";
import { repositoryContentFields } from "./repository-content-fields.ts";
import { repositoryPullFields } from "./repository-pull-fields.ts";
import { repositoryIssueFields } from "./repository-issue-fields.ts";

export const repositoryFields: TypeFields<"Repository"> = {
  ...repositoryContentFields,
  ...repositoryIssueFields,
  ...repositoryPullFields,
  id: (repository) => repository.nodeId,
  databaseId: (repository) => repository.databaseId,
  name: (repository) => repository.name,
  nameWithOwner: (repository) => nameWithOwner(repository),
  owner: (repository) => showAccount(repository.owner),
  description: (repository) => repository.description,
  homepageUrl: (repository) => repository.homepage,
  visibility: (repository) => (repository.private ? "PRIVATE" : "PUBLIC"),
  isPrivate: (repository) => repository.private,
  isArchived: (repository) => repository.archived,
  isInOrganization: (repository) => repository.owner.type === "Organization",
  isFork: () => false,
  isMirror: () => false,
  isTemplate: () => false,
  isLocked: () => false,
  isDisabled: () => false,
  parent: () => null,
  templateRepository: () => null,
  hasIssuesEnabled: (repository) => repository.features.issues,
  hasProjectsEnabled: (repository) => repository.features.projects,
  hasWikiEnabled: (repository) => repository.features.wiki,
  hasDiscussionsEnabled: (repository) => repository.features.discussions,
  forkingAllowed: (repository) => repository.allowForking,
  forkCount: () => 0,
  stargazerCount: () => 0,
  viewerHasStarred: () => false,
  deleteBranchOnMerge: (repository) => repository.deleteBranchOnMerge,
  mirrorUrl: () => null,
  lockReason: () => null,
  licenseInfo: () => null,
  latestRelease: () => null,
  releases: (_repository, args) => connect(args, "releases", { items: [], show: () => null }),
  mergeCommitAllowed: ({ mergeMethods }) => mergeMethods.merge,
  rebaseMergeAllowed: ({ mergeMethods }) => mergeMethods.rebase,
  squashMergeAllowed: ({ mergeMethods }) => mergeMethods.squash,
  createdAt: (repository) => repository.createdAt,
  updatedAt: (repository) => repository.updatedAt,
  pushedAt: (repository) => repository.pushedAt,
  resourcePath: (repository) => repositoryPath(repository),
  url: (repository, _args, { world }) => world.webUrl + repositoryPath(repository),
  viewerPermission: (repository, _args, { viewer }) => permissionOf(viewer, repository),
  viewerCanAdminister: (repository, _args, { viewer }) =>
    meets(viewer, repository, demands.administer),
  planFeatures: (repository) => show("RepositoryPlanFeatures", repository),
  projectV2: (repository, args, { world, viewer }) => {
    const number = args.number("number");
    const project = linkedProjects(world, viewer, repository).find((p) => p.number === number);
    return project === undefined ? null : show("ProjectV2", project);
  },
  projectsV2: (repository, args, { world, viewer }) =>
    connect(args, "projectsV2", {
      items: linkedProjects(world, viewer, repository),
      show: (project) => show("ProjectV2", project),
      key: ({ number }) => [number],
    }),
  collaborators: (repository, args, { world, viewer }) => {
    requireAccess(viewer, repository, demands.readCollaborators);
    const direct = args.optionalText("affiliation") === "DIRECT";
    return connect(args, "collaborators", {
      items: usersOf(world, (user) =>
        direct ? repository.collaborators.has(user.databaseId) : isCollaborator(repository, user),
      ),
      show: (user) => show("User", user),
      edge: (user) => ({ permission: roleName(roleIn(repository, user)) }),
    });
  },
  assignableUsers: (repository, args, { world }) => {
    const query = args.optionalText("query")?.toLowerCase() ?? "";
    return connect(args, "assignableUsers", {
      items: usersOf(
        world,
        (user) =>
          mayBeAssignedAnywhere(repository, user) && user.login.toLowerCase().includes(query),
      ),
      show: (user) => show("User", user),
    });
  },
};

export const planFeatureFields: TypeFields<"RepositoryPlanFeatures"> = {
  codeowners: (repository) => isPaid(repository),
  draftPullRequests: (repository) => isPaid(repository),
  maximumAssignees: (repository) => maximumAssignees(repository),
  maximumManualReviewRequests: (repository) => maximumReviewRequests(repository),
  teamReviewRequests: (repository) => isPaid(repository),
};

function linkedProjects(
  world: World,
  viewer: Viewer,
  { owner, databaseId }: Repository,
): ReturnType<typeof projectsOf> {
  return projectsOf(world, owner).filter(
    (project) =>
      project.linkedRepositoryIds.has(databaseId) &&
      meetsProject(viewer, project, "reader") &&
      isListed(world, viewer, project),
  );
}

function usersOf(world: World, is: (user: User) => boolean): User[] {
  return [...world.accounts.values()]
    .filter((account) => account.type === "User")
    .filter((user) => !user.flagged && is(user));
}

/** A role of one's own: that a public repository can be read by all makes nobody a collaborator. */
function isCollaborator(repository: Repository, user: User): boolean {
  const role = roleIn({ ...repository, private: true }, user);
  return role !== "none" && atLeast(role, "read");
}

function roleName(role: Role | "none"): string | null {
  return role === "none" ? null : role.toUpperCase();
}

function permissionOf(viewer: Viewer, repository: Repository): string | null {
  if (viewer.kind === "user") return roleName(roleIn(repository, viewer.account));
  if (meets(viewer, repository, demands.administer)) return "ADMIN";
  if (permits(viewer, "contents", "write")) return "WRITE";
  return "READ";
}
