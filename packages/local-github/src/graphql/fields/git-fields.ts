import { requireAccess } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { accountByEmail } from "../../model/git-identity.ts";
import { history } from "../../model/history.ts";
import { nodeId } from "../../model/node-id.ts";
import { readCommit, readPath } from "../../model/read-git.ts";
import { shortRefName } from "../../model/ref-name.ts";
import type { GitCommit } from "../../model/records/git-object.ts";
import type { Repository } from "../../model/records/repository.ts";
import { connect } from "../connection.ts";
import { show, type Records, type Shown } from "../shown.ts";
import { showGitObject } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";
import { repositoryPath } from "../web-paths.ts";
import { connectPulls } from "./repository-pull-fields.ts";
import { rollupOf, statusOf } from "./status-fields.ts";
import { associatedPulls } from "./associated-pulls.ts";
import { connectSuites } from "./check-fields.ts";
import { objectFields } from "./git-object-fields.ts";

export const refFields: TypeFields<"Ref"> = {
  id: ({ repository, name }) => nodeId("Ref", repository.databaseId, name),
  name: ({ name }) => shortRefName(name)?.ref ?? name.replace(/^refs\//, ""),
  prefix: ({ name }) => /^refs\/(heads\/|tags\/)?/.exec(name)?.[0] ?? "refs/",
  repository: ({ repository }) => show("Repository", repository),
  target: ({ repository, name }) => {
    const oid = repository.git.ref(name);
    return oid === undefined ? null : showGitObject(repository, oid);
  },
  branchProtectionRule: () => null,
  refUpdateRule: () => null,
  associatedPullRequests: ({ repository, name }, args, { world, viewer }) => {
    requireAccess(viewer, repository, demands.readPulls);
    const from = world.pulls
      .of(repository)
      .filter(({ headRef }) => `refs/heads/${headRef}` === name);
    return connectPulls(args, "associatedPullRequests", from);
  },
};

export const commitFields: TypeFields<"Commit"> = {
  ...objectFields("Commit", ({ commit }: Records["Commit"]) => commit.oid),
  message: ({ commit }) => commit.message,
  messageHeadline: ({ commit }) => commit.message.split("\n", 1)[0],
  messageBody: ({ commit }) => commit.message.split("\n").slice(1).join("\n").trim(),
  authoredDate: ({ commit }) => commit.author.at,
  committedDate: ({ commit }) => commit.committer.at,
  authoredByCommitter: ({ commit }) => commit.author.email === commit.committer.email,
  committedViaWeb: ({ commit }) => commit.committer.email === "noreply@github.com",
  author: ({ commit }) => show("GitActor", commit.author),
  committer: ({ commit }) => show("GitActor", commit.committer),
  authors: ({ commit }, args) =>
    connect(args, "authors", {
      items: [commit.author],
      show: (author) => show("GitActor", author),
    }),
  signature: ({ repository, commit }) =>
    repository.git.signedByGitHub.has(commit.oid) ? show("GpgSignature", commit) : null,
  parents: ({ repository, commit }, args) =>
    connect(args, "parents", {
      items: commit.parents.flatMap((oid) => readCommit(repository.git, oid) ?? []),
      show: showCommit(repository),
    }),
  history: ({ repository, commit }, args) => {
    const path = args.optionalText("path");
    const all = history(repository.git, commit.oid);
    return connect(args, "history", {
      items: path === undefined ? all : all.filter(touches(repository, path)),
      show: showCommit(repository),
    });
  },
  tree: ({ repository, commit }) => showGitObject(repository, commit.tree),
  treeUrl: ({ repository, commit }, _args, { world }) =>
    `${world.webUrl}${repositoryPath(repository)}/tree/${commit.oid}`,
  url: ({ repository, commit }, _args, { world }) =>
    `${world.webUrl}${repositoryPath(repository)}/commit/${commit.oid}`,
  resourcePath: ({ repository, commit }) => `${repositoryPath(repository)}/commit/${commit.oid}`,
  file: ({ repository, commit }, args) => {
    const path = args.text("path");
    const entry = readPath(repository.git, commit.tree, path);
    return entry === undefined ? null : show("TreeEntry", { repository, entry, path });
  },
  status: ({ repository, commit }, _args, { world }) => statusOf(world, repository, commit.oid),
  statusCheckRollup: ({ repository, commit }, _args, { world }) =>
    rollupOf(world, repository, commit.oid),
  checkSuites: connectSuites,
  associatedPullRequests: ({ repository, commit }, args, { world, viewer }) => {
    requireAccess(viewer, repository, demands.readPulls);
    const pulls = associatedPulls(world, repository, commit.oid);
    return connectPulls(args, "associatedPullRequests", pulls);
  },
};

function showCommit(repository: Repository): (commit: GitCommit) => Shown {
  return (commit) => show("Commit", { repository, commit });
}

/** Whether a commit changed what is at `path`. */
function touches({ git }: Repository, path: string): (commit: GitCommit) => boolean {
  const at = (commit: GitCommit | undefined): string | undefined =>
    commit === undefined ? undefined : readPath(git, commit.tree, path)?.oid;
  return (commit) => at(commit) !== at(readCommit(git, commit.parents[0] ?? ""));
}

export const treeFields: TypeFields<"Tree"> = {
  ...objectFields("Tree", ({ tree }: Records["Tree"]) => tree.oid),
  entries: ({ repository, tree }) =>
    tree.entries.map((entry) => show("TreeEntry", { repository, entry, path: entry.name })),
};

export const treeEntryFields: TypeFields<"TreeEntry"> = {
  name: ({ entry }) => entry.name,
  nameRaw: ({ entry }) => Buffer.from(entry.name).toString("base64"),
  path: ({ path }) => path,
  pathRaw: ({ path }) => Buffer.from(path).toString("base64"),
  extension: ({ entry }) => /\.[^.]+$/.exec(entry.name)?.[0] ?? "",
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  type: ({ entry }) => entry.type,
  oid: ({ entry }) => entry.oid,
  object: ({ repository, entry }) => showGitObject(repository, entry.oid),
  repository: ({ repository }) => show("Repository", repository),
  size: ({ repository, entry }) => {
    const object = repository.git.objects.get(entry.oid);
    return object?.type === "blob" ? object.bytes.length : 0;
  },
  isGenerated: () => false,
  submodule: () => null,
};

export const gitActorFields: TypeFields<"GitActor"> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  date: ({ at }) => at,
  avatarUrl: ({ email }, _args, { world }) =>
    `${world.webUrl}/avatars/u/e?email=${encodeURIComponent(email)}`,
  user: ({ email }, _args, { world }) => {
    const account = accountByEmail(world, email);
    return account?.type === "User" ? show("User", account) : null;
  },
};

/** GitHub's own. The signature itself does not exist here, only that GitHub made it. */
export const signatureFields: TypeFields<"GpgSignature"> = {
  email: () => "noreply@github.com",
  isValid: () => true,
  state: () => "VALID",
  wasSignedByGitHub: () => true,
  keyId: () => "B5690EEEBB952194",
  payload: ({ bytes }) => bytes.toString("utf8"),
  signer: () => null,
  verifiedAt: ({ committer }) => committer.at,
};
