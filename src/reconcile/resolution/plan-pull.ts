import type { CaseState } from "../../domain/case/case-state.ts";
import type { Proposal } from "../../domain/chapters/deciding/deciding-state.ts";
import { awaitsApprovals } from "../../domain/chapters/deciding/deliberation.ts";
import { strangersIn } from "../../domain/chapters/deciding/pushed-by-strangers.ts";
import { resolutionPath, type SeenPull } from "../../domain/chapters/deciding/seen-pull.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { notRecused } from "../../domain/who-decides/electorate.ts";
import { pullBody, replacedSentence } from "../../messages/resolution-pull.ts";
import type { ObservedResolution } from "../../ports/observation.ts";
import type { PullStep } from "../../ports/pull-steps.ts";

/**
 * The steps from the branch and pull requests there are to one pull request that carries what is
 * proposed; none when there is one. The commit that carries a text names the command that proposed
 * it, so that a run goes on where another ended and no text is written twice.
 */
export function planPull(
  state: CaseState,
  config: AdoptedConfig,
  observed: ObservedResolution,
): readonly PullStep[] {
  const { proposal } = state.deliberation;
  if (!proposal || !awaitsApprovals(state)) return [];
  const body = pullBody(state);
  const own = observed.pulls.filter(
    (pull) => pull.isOurs && !pull.isFromFork && !isMergedElsewhere(pull),
  );
  const carrying = own.find((pull) => carries(pull, proposal));
  if (carrying)
    return carrying.state === "CLOSED" ? reopen(carrying, proposal, body, observed) : [];
  const open = own.find((pull) => pull.state === "OPEN");
  if (!open) return begin(proposal, body, observed);
  const entitled = notRecused(state, config);
  return isClean(open, state, entitled)
    ? [{ step: "write-text", onto: open.head, text: proposal.file, cause: proposal.cause }]
    : [
        { step: "close-pull", pull: open.id, why: replacedSentence },
        ...startOver(proposal, body, observed),
      ];
}

function carries({ commits }: SeenPull, { cause }: Proposal): boolean {
  return commits.some((commit) => commit.isOurs && commit.proposal === cause);
}

/** Somebody turned it to another branch and merged it there: it leads nowhere any more. */
function isMergedElsewhere({ merge, isOnDefaultBranch }: SeenPull): boolean {
  return merge !== undefined && !isOnDefaultBranch;
}

/** GitHub opens a pull request again only from the commit it was closed at. */
function reopen(
  { id, head }: SeenPull,
  proposal: Proposal,
  body: string,
  observed: ObservedResolution,
): readonly PullStep[] {
  const { branch } = observed;
  if (branch && branch.headOid !== head) return begin(proposal, body, observed);
  return [
    ...(branch ? [] : [{ step: "create-branch" as const, at: head }]),
    { step: "reopen-pull", pull: id },
  ];
}

/** Goes on with a branch on which a run before ended; otherwise begins anew. */
function begin(
  proposal: Proposal,
  body: string,
  observed: ObservedResolution,
): readonly PullStep[] {
  const { branch, defaultBranch, pulls } = observed;
  const open: PullStep = { step: "open-pull", base: defaultBranch.name, body };
  // Somebody else's, from the very branch on which ours has to be.
  const inTheWay = pulls.filter((pull) => pull.state === "OPEN" && !pull.isFromFork);
  const closed = inTheWay.map(({ id }): PullStep => {
    return { step: "close-pull", pull: id, why: replacedSentence };
  });
  if (branch?.proposal === proposal.cause) return [...closed, open];
  return [...closed, ...startOver(proposal, body, observed)];
}

function startOver(
  { file: text, cause }: Proposal,
  body: string,
  { branch, defaultBranch: { name, headOid } }: ObservedResolution,
): readonly PullStep[] {
  return [
    ...(branch ? [{ step: "delete-branch" as const, branch: branch.id }] : []),
    { step: "create-branch", at: headOid },
    { step: "write-text", onto: headOid, text, cause },
    { step: "open-pull", base: name, body },
  ];
}

/**
 * Whether one more commit makes it carry exactly the proposed text. Of one with so many commits that
 * GitHub does not list the newest, nobody could tell afterwards.
 */
function isClean(
  pull: SeenPull,
  { codeName }: CaseState,
  entitled: ReturnType<typeof notRecused>,
): boolean {
  const isOnlyFile = pull.changedPaths.every((path) => path === resolutionPath(codeName));
  const newest = pull.commits.at(-1);
  return (
    isOnlyFile &&
    (newest === undefined || newest.oid === pull.head) &&
    pull.isOnDefaultBranch &&
    !pull.hasConflict &&
    strangersIn(pull, entitled).length === 0
  );
}
