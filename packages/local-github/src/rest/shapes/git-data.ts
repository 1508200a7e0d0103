import { nodeId } from "../../model/node-id.ts";
import { readObject } from "../../model/read-git.ts";
import type {
  GitBlob,
  GitCommit,
  GitTag,
  GitTree,
  TreeEntry,
} from "../../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import type { Presented, Schemas } from "./presented.ts";

function gitUrl({ apiUrl }: Presented, repository: Repository, path: string): string {
  return `${apiUrl}/repos/${nameWithOwner(repository)}/git/${path}`;
}

export function presentRef(
  github: Presented,
  repository: Repository,
  name: string,
  oid: string,
): Schemas["git-ref"] {
  const type = readObject(repository.git, oid)?.type ?? "commit";
  return {
    ref: name,
    node_id: nodeId("Ref", repository.databaseId, name),
    url: gitUrl(github, repository, name),
    object: { sha: oid, type, url: gitUrl(github, repository, `${type}s/${oid}`) },
  };
}

export function presentBlob(
  github: Presented,
  repository: Repository,
  blob: GitBlob,
): Schemas["blob"] {
  return {
    sha: blob.oid,
    node_id: nodeId("Blob", repository.databaseId, blob.oid),
    size: blob.bytes.length,
    url: gitUrl(github, repository, `blobs/${blob.oid}`),
    content: base64Lines(blob.bytes),
    encoding: "base64",
  };
}

/** Base64 in lines of sixty characters, as GitHub sends it. */
export function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, (line) => `${line}\n`);
}

/** A tree, with what is below its folders when `recursive`. */
export function presentTree(
  github: Presented,
  repository: Repository,
  tree: GitTree,
  recursive: boolean,
): Schemas["git-tree"] {
  return {
    sha: tree.oid,
    url: gitUrl(github, repository, `trees/${tree.oid}`),
    tree: entriesOf(repository, tree, "", recursive).map(({ path, entry }) => ({
      path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.oid,
      url: gitUrl(github, repository, `${entry.type}s/${entry.oid}`),
      ...sizeOf(repository, entry),
    })),
    truncated: false,
  };
}

function entriesOf(
  repository: Repository,
  tree: GitTree,
  folder: string,
  recursive: boolean,
): { path: string; entry: TreeEntry }[] {
  return tree.entries.flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    const below =
      recursive && entry.type === "tree" ? readObject(repository.git, entry.oid) : undefined;
    const inside = below?.type === "tree" ? entriesOf(repository, below, `${path}/`, true) : [];
    return [{ path, entry }, ...inside];
  });
}

function sizeOf(repository: Repository, entry: TreeEntry): { size?: number } {
  const object = readObject(repository.git, entry.oid);
  return object?.type === "blob" ? { size: object.bytes.length } : {};
}

export function presentGitCommit(
  github: Presented,
  repository: Repository,
  commit: GitCommit,
): Schemas["git-commit"] {
  const page = `${github.world.webUrl}/${nameWithOwner(repository)}`;
  return {
    sha: commit.oid,
    node_id: nodeId("Commit", repository.databaseId, commit.oid),
    url: gitUrl(github, repository, `commits/${commit.oid}`),
    html_url: `${page}/commit/${commit.oid}`,
    author: person(commit.author),
    committer: person(commit.committer),
    tree: { sha: commit.tree, url: gitUrl(github, repository, `trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: gitUrl(github, repository, `commits/${sha}`),
      html_url: `${page}/commit/${sha}`,
    })),
    verification: verificationOf(repository, commit),
  };
}

export function person({ name, email, at }: GitCommit["author"]) {
  return { name, email, date: at };
}

/** Signed by GitHub or not at all: this GitHub knows no keys of people. */
export function verificationOf(repository: Repository, commit: GitCommit): Schemas["verification"] {
  const verified = repository.git.signedByGitHub.has(commit.oid);
  return {
    verified,
    reason: verified ? "valid" : "unsigned",
    signature: null,
    payload: verified ? commit.bytes.toString("utf8") : null,
    verified_at: verified ? commit.committer.at : null,
  };
}

export function presentTag(
  github: Presented,
  repository: Repository,
  tag: GitTag,
): Schemas["git-tag"] {
  return {
    node_id: nodeId("Tag", repository.databaseId, tag.oid),
    tag: tag.name,
    sha: tag.oid,
    url: gitUrl(github, repository, `tags/${tag.oid}`),
    message: tag.message,
    tagger: person(tag.tagger),
    object: {
      sha: tag.target,
      type: tag.targetType,
      url: gitUrl(github, repository, `${tag.targetType}s/${tag.target}`),
    },
    verification: {
      verified: false,
      reason: "unsigned",
      signature: null,
      payload: null,
      verified_at: null,
    },
  };
}
