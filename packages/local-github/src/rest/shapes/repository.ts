import { atLeast, roleIn } from "../../model/access.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Viewer } from "../../model/viewer.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";
import { repositoryLinks } from "./repository-links.ts";

/** A repository as lists and webhooks show it. */
export function presentRepository(github: Presented, repository: Repository) {
  const openIssues = github.world.issuesOf(repository).withState("open").size;
  const { features } = repository;
  return {
    ...repositoryLinks(github, repository),
    id: repository.databaseId,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: nameWithOwner(repository),
    owner: simpleUser(github, repository.owner),
    private: repository.private,
    description: repository.description,
    fork: false,
    homepage: repository.homepage,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: features.issues,
    has_projects: features.projects,
    has_downloads: false,
    has_wiki: features.wiki,
    has_pages: false,
    has_discussions: features.discussions,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    allow_forking: repository.allowForking,
    is_template: false,
    web_commit_signoff_required: false,
    topics: repository.topics,
    visibility: repository.private ? "private" : "public",
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    default_branch: repository.defaultBranch,
    pushed_at: repository.pushedAt ?? repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
  } satisfies Schemas["minimal-repository"] & Schemas["repository-webhooks"];
}

/** A repository as a viewer's list shows it: with what the viewer may do there. */
export function listedRepository(github: Presented, repository: Repository, viewer: Viewer) {
  return { ...presentRepository(github, repository), ...permissionsOf(repository, viewer) };
}

/** `GET /repos/{owner}/{repo}`. */
export function fullRepository(
  github: Presented,
  repository: Repository,
  viewer: Viewer,
): Schemas["full-repository"] {
  const { owner } = repository;
  return {
    ...listedRepository(github, repository, viewer),
    ...(owner.type === "Organization" ? { organization: simpleUser(github, owner) } : {}),
    allow_squash_merge: repository.mergeMethods.squash,
    allow_merge_commit: repository.mergeMethods.merge,
    allow_rebase_merge: repository.mergeMethods.rebase,
    allow_auto_merge: false,
    allow_update_branch: false,
    delete_branch_on_merge: repository.deleteBranchOnMerge,
    network_count: 0,
    subscribers_count: 0,
  };
}

function permissionsOf(repository: Repository, viewer: Viewer) {
  if (viewer.kind !== "user") return {};
  const role = roleIn(repository, viewer.account);
  return {
    permissions: {
      admin: atLeast(role, "admin"),
      maintain: atLeast(role, "maintain"),
      push: atLeast(role, "write"),
      triage: atLeast(role, "triage"),
      pull: atLeast(role, "read"),
    },
  };
}
