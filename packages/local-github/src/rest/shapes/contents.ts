import type { GitBlob, TreeEntry } from "../../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { base64Lines } from "./git-data.ts";
import type { Presented, Schemas } from "./presented.ts";

/** Where a file or folder is on a branch, tag or commit. */
export interface Place {
  readonly repository: Repository;
  readonly path: string;
  readonly revision: string;
}

function linksOf(
  { apiUrl, world }: Presented,
  { repository, path, revision }: Place,
  type: string,
  oid: string,
) {
  const name = nameWithOwner(repository);
  const inPath = path.split("/").map(encodeURIComponent).join("/");
  const url = `${apiUrl}/repos/${name}/contents/${inPath}?ref=${encodeURIComponent(revision)}`;
  const kind = type === "tree" ? "tree" : "blob";
  const git_url = `${apiUrl}/repos/${name}/git/${kind}s/${oid}`;
  const html_url = `${world.webUrl}/${name}/${kind}/${revision}/${inPath}`;
  const download_url = type === "blob" ? `${world.webUrl}/${name}/raw/${revision}/${inPath}` : null;
  return {
    url,
    git_url,
    html_url,
    download_url,
    _links: { self: url, git: git_url, html: html_url },
  };
}

export function presentFile(
  github: Presented,
  place: Place,
  blob: GitBlob,
): Schemas["content-file"] {
  const { path } = place;
  return {
    type: "file",
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    sha: blob.oid,
    size: blob.bytes.length,
    ...linksOf(github, place, "blob", blob.oid),
    encoding: "base64",
    content: base64Lines(blob.bytes),
  };
}

/** A line of a folder's list; `place` is that of the entry itself. */
export function presentEntry(
  github: Presented,
  place: Place,
  entry: TreeEntry,
  size: number,
): Schemas["content-directory"][number] {
  return {
    type: entry.type === "tree" ? "dir" : entry.type === "commit" ? "submodule" : "file",
    name: entry.name,
    path: place.path,
    sha: entry.oid,
    size,
    ...linksOf(github, place, entry.type, entry.oid),
  };
}
