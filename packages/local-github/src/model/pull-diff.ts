import { createTwoFilesPatch } from "diff";
import type { GitStore } from "./git-store.ts";
import { baseOidOf, filesOf, mergeBase, treeOf } from "./pull-commits.ts";
import { readPath } from "./read-git.ts";
import type { TreeEntry } from "./records/git-object.ts";
import type { PullRequest } from "./records/pull-request.ts";

const noObject = "0".repeat(40);

/** What a pull request changes, as `git diff` shows it. */
export function diffOf(pull: PullRequest): string {
  const { git } = pull.issue.repository;
  const before = treeOf(git, mergeBase(git, baseOidOf(pull), pull.headOid));
  const after = treeOf(git, pull.headOid);
  return filesOf(pull)
    .map(({ path }) => ({
      path,
      from: readPath(git, before, path),
      to: readPath(git, after, path),
    }))
    .map((changed) => fileDiff(git, changed))
    .join("");
}

interface ChangedFile {
  readonly path: string;
  readonly from: TreeEntry | undefined;
  readonly to: TreeEntry | undefined;
}

function fileDiff(git: GitStore, { path, from, to }: ChangedFile): string {
  const names = [from ? `a/${path}` : "/dev/null", to ? `b/${path}` : "/dev/null"] as const;
  const patch = createTwoFilesPatch(...names, textOf(git, from), textOf(git, to));
  const ids = [from, to].map((entry) => (entry?.oid ?? noObject).slice(0, 7)).join("..");
  const kind = from === undefined ? "new" : "deleted";
  return [
    `diff --git a/${path} b/${path}\n`,
    from && to ? "" : `${kind} file mode ${(from ?? to)?.mode}\n`,
    `index ${ids}${from && to ? ` ${to.mode}` : ""}\n`,
    patch.slice(patch.indexOf("--- ")),
  ].join("");
}

function textOf(git: GitStore, entry: TreeEntry | undefined): string {
  const object = entry && git.objects.get(entry.oid);
  return object?.type === "blob" ? object.bytes.toString() : "";
}
