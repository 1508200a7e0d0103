import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { zeroOid } from "./git-objects.ts";
import { isAncestor } from "./history.ts";
import { moveRef } from "./move-ref.ts";
import { peelToCommit, readObject } from "./read-git.ts";
import { isRefName } from "./ref-name.ts";
import { refusePushByRules } from "./refuse-by-rules.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Starts a branch or tag; refused when there is one of that name. */
export function createRef(
  world: World,
  viewer: Viewer,
  repository: Repository,
  name: string,
  oid: string,
): void {
  requireAccess(viewer, repository, demands.writeContents);
  if (repository.git.refNames("refs/heads/").length === 0) {
    throw new GitHubRefusal("CONFLICT", "Git Repository is empty.");
  }
  refuseUnfit(repository, name, oid);
  if (repository.git.ref(name) !== undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", "Reference already exists");
  }
  refuseFolder(repository, name);
  moveRef(world, actorOf(viewer), repository, name, oid);
}

/** Moves a branch or tag; without `force` only forwards. */
export function updateRef(
  world: World,
  viewer: Viewer,
  repository: Repository,
  name: string,
  oid: string,
  force: boolean,
): void {
  requireAccess(viewer, repository, demands.writeContents);
  const before = existing(repository, name);
  refuseUnfit(repository, name, oid);
  if (!force && !isAncestor(repository.git, before, oid)) {
    throw new GitHubRefusal("UNPROCESSABLE", "Update is not a fast forward");
  }
  moveRef(world, actorOf(viewer), repository, name, oid);
}

export function deleteRef(
  world: World,
  viewer: Viewer,
  repository: Repository,
  name: string,
): void {
  requireAccess(viewer, repository, demands.writeContents);
  existing(repository, name);
  if (name === `refs/heads/${repository.defaultBranch}`) {
    throw new GitHubRefusal("UNPROCESSABLE", "Cannot delete the default branch");
  }
  moveRef(world, actorOf(viewer), repository, name, zeroOid);
}

/** One step of `updateRefs`; forty zeros stand for "not there". */
export interface RefUpdate {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null | undefined;
  readonly force?: boolean | undefined;
}

/** All or none: each name is as `beforeOid` says (where it says), then each is as `afterOid` says. */
export function updateRefs(
  world: World,
  viewer: Viewer,
  repository: Repository,
  updates: readonly RefUpdate[],
): void {
  requireAccess(viewer, repository, demands.writeContents);
  const deleted = new Set(updates.filter((u) => u.afterOid === zeroOid).map((u) => u.name));
  for (const update of updates) {
    refuseUpdate(repository, update, deleted);
    const before = repository.git.ref(update.name) ?? zeroOid;
    const move = { ref: update.name, before, after: update.afterOid };
    refusePushByRules(world, actorOf(viewer), repository, move);
  }
  for (const { name, afterOid } of updates.toSorted(deletionsFirst)) {
    moveRef(world, actorOf(viewer), repository, name, afterOid);
  }
}

function deletionsFirst(a: RefUpdate, b: RefUpdate): number {
  return Number(b.afterOid === zeroOid) - Number(a.afterOid === zeroOid);
}

function refuseUpdate(
  repository: Repository,
  { name, afterOid, beforeOid, force }: RefUpdate,
  deleted: ReadonlySet<string>,
): void {
  const current = repository.git.ref(name) ?? zeroOid;
  if (beforeOid !== undefined && beforeOid !== null && beforeOid !== current) {
    throw new GitHubRefusal("STALE_DATA", `${name} does not point to ${beforeOid}`);
  }
  if (afterOid === zeroOid) {
    existing(repository, name);
    if (name === `refs/heads/${repository.defaultBranch}`) {
      throw new GitHubRefusal("UNPROCESSABLE", "Cannot delete the default branch");
    }
    return;
  }
  refuseUnfit(repository, name, afterOid);
  if (current === zeroOid) refuseFolder(repository, name, deleted);
  else if (force !== true && !isAncestor(repository.git, current, afterOid)) {
    throw new GitHubRefusal("UNPROCESSABLE", `${name}: Update is not a fast forward`);
  }
}

function existing(repository: Repository, name: string): string {
  const oid = repository.git.ref(name);
  if (oid === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", "Reference does not exist");
  }
  return oid;
}

function refuseUnfit(repository: Repository, name: string, oid: string): void {
  if (!isRefName(name)) {
    throw new GitHubRefusal("UNPROCESSABLE", `${name} is not a valid ref name.`);
  }
  const object = readObject(repository.git, oid);
  if (object === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", "Object does not exist");
  }
  if (name.startsWith("refs/heads/") && peelToCommit(repository.git, oid)?.oid !== oid) {
    throw new GitHubRefusal("UNPROCESSABLE", "Reference cannot be updated");
  }
}

/** git keeps refs like files: `a/b` cannot be where `a` is. */
function refuseFolder(
  repository: Repository,
  name: string,
  deleted: ReadonlySet<string> = new Set(),
): void {
  const parts = name.split("/");
  const above = parts.slice(2, -1).map((_, at) => parts.slice(0, at + 3).join("/"));
  const inTheWay = [
    ...above.filter((parent) => repository.git.ref(parent) !== undefined),
    ...repository.git.refNames(`${name}/`),
  ].find((other) => !deleted.has(other));
  if (inTheWay !== undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", `${name} cannot be created: ${inTheWay} exists`);
  }
}
