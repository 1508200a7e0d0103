import { requestChecks } from "./check-suites.ts";
import { followPush } from "./follow-push.ts";
import { zeroOid } from "./git-objects.ts";
import { commitsBetween, isAncestor } from "./history.ts";
import { shortRefName } from "./ref-name.ts";
import { refusePushByRules } from "./refuse-by-rules.ts";
import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/**
 * Sets, moves or (forty zeros) deletes a ref, unless a ruleset forbids it; who may was asked
 * before. Tells of it as a push and, for new and vanished branches and tags, as a creation or
 * deletion. `merging` is the pull request whose merge this is, which answered to the rules before.
 */
export function moveRef(
  world: World,
  actor: Actor,
  repository: Repository,
  name: string,
  after: string,
  { merging }: { readonly merging?: PullRequest } = {},
): void {
  const { git } = repository;
  const before = git.ref(name) ?? zeroOid;
  if (before === after) return;
  if (merging === undefined) {
    refusePushByRules(world, actor, repository, { ref: name, before, after });
  }
  if (after === zeroOid) git.deleteRef(name);
  else git.setRef(name, after);
  repository.pushedAt = world.now();
  const short = shortRefName(name);
  if (short === undefined) return;
  if (before === zeroOid) world.emit(actor, { event: "create", repository, ...short });
  if (after === zeroOid) world.emit(actor, { event: "delete", repository, ...short });
  const base = before === zeroOid ? defaultHead(repository) : before;
  world.emit(actor, {
    event: "push",
    repository,
    ref: name,
    before,
    after,
    forced: before !== zeroOid && after !== zeroOid && !isAncestor(git, before, after),
    commits: after === zeroOid ? [] : commitsBetween(git, base, after),
  });
  if (short.refType === "tag") return;
  const moved = { branch: short.ref, before, after };
  if (after !== zeroOid) requestChecks(world, actor, repository, moved);
  followPush(world, actor, repository, moved, merging);
}

function defaultHead(repository: Repository): string {
  return repository.git.ref(`refs/heads/${repository.defaultBranch}`) ?? zeroOid;
}
