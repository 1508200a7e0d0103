import type { ConfigReview } from "../../../domain/committee/config-agreement.ts";
import { lettersFolder } from "../../../domain/chapters/corresponding/committees-drafts.ts";
import type { GitOid } from "../../../domain/values/ids.ts";
import { Person } from "../../../domain/values/person.ts";
import type { Actor } from "../../../ports/observation.ts";
import type { ObservedMergedPull, ObservedOpenPull } from "../../../ports/observed-pull.ts";
import { fileOf } from "./blob-answer.ts";
import { filesIn } from "./folder-answer.ts";
import type { ConfigAnswer } from "./config-answer.ts";
import type {
  MergedPullAnswer,
  OpenPullAnswer,
  OpenPullsPage,
  ProposalAnswer,
} from "./proposal-answer.ts";

type Repository = NonNullable<ConfigAnswer["repository"]>;

/** The open pull requests into the default branch. */
export function readOpenPulls(
  { defaultBranchRef }: Repository,
  openPulls: OpenPullsPage["nodes"],
): readonly ObservedOpenPull[] {
  if (!defaultBranchRef) return [];
  const { name, target } = defaultBranchRef;
  const here = { config: fileOf(target.config)?.blob, resolutions: target.resolutions?.oid };
  return openPulls
    .filter(({ baseRefName }) => baseRefName === name)
    .map((pull) => {
      const head = headOf(pull);
      const config = fileOf(head?.config);
      const suite = head?.checkSuites?.nodes[0];
      const [ofConfig, ofConsensus] = [suite?.config.nodes[0], suite?.consensus.nodes[0]];
      const differs = {
        config: config?.blob !== here.config,
        resolutions: head?.resolutions?.oid !== here.resolutions,
      };
      return {
        ...proposalOf(pull),
        branch: pull.headRefName,
        changesConfig: touches(pull, isConfig) ?? differs.config,
        changesResolutions: touches(pull, isResolution) ?? differs.resolutions,
        changesMore: !pull.files?.nodes.length || touches(pull, isNoConfig) !== false,
        config,
        letters: filesIn(`${lettersFolder}/`, head?.letters?.object?.entries),
        marks: {
          ...(ofConfig && { "comity/config": ofConfig.externalId ?? "" }),
          ...(ofConsensus && { "comity/consensus": ofConsensus.externalId ?? "" }),
        },
      };
    });
}

/** The merged pull requests by which the config came onto the default branch. */
export function readConfigPulls({ defaultBranchRef }: Repository): readonly ObservedMergedPull[] {
  if (!defaultBranchRef) return [];
  const pulls = defaultBranchRef.target.changes.nodes.flatMap(
    ({ associatedPullRequests }) => associatedPullRequests?.nodes ?? [],
  );
  return pulls
    .filter(({ baseRefName, merged }) => merged && baseRefName === defaultBranchRef.name)
    .flatMap((pull) => mergedPull(pull) ?? []);
}

export function mergedPull(pull: MergedPullAnswer): ObservedMergedPull | undefined {
  const { mergedAt, mergedBy, mergeCommit } = pull;
  if (mergedAt === null || mergeCommit === null) return undefined;
  return {
    ...proposalOf(pull),
    mergedAt,
    mergedBy: personOf(mergedBy) ?? "comity",
    merge: mergeCommit.oid,
    approvedBlob: fileOf(headOf(pull)?.config)?.blob,
    mergedBlob: mergeCommit.config?.oid,
  };
}

function proposalOf(pull: ProposalAnswer) {
  const { id, number, headRefOid: head, reviews, dismissals } = pull;
  const isCut = reviews.pageInfo.hasPreviousPage || dismissals.pageInfo.hasPreviousPage;
  return {
    id,
    number,
    head,
    author: personOf(pull.author),
    reviews: reviewsOf(pull),
    hasAllReviews: !isCut,
    isFromElsewhere: pull.isCrossRepository,
  };
}

function reviewsOf({ reviews, dismissals }: ProposalAnswer): readonly ConfigReview[] {
  return reviews.nodes.flatMap((review) => {
    const { id, state, submittedAt, commit } = review;
    const by = personOf(review.author);
    if (!by || submittedAt === null) return [];
    const ended = dismissals.nodes.findLast((one) => one.review?.id === id);
    return {
      id,
      by,
      state,
      commit: commit?.oid,
      submittedAt,
      was: opinionBefore(ended?.previousReviewState),
      dismissedBy: personOf(ended?.actor ?? null),
      dismissedAt: ended?.createdAt,
    };
  });
}

function opinionBefore(state: string | undefined): ConfigReview["was"] {
  return state === "APPROVED" || state === "CHANGES_REQUESTED" ? state : undefined;
}

/** Only people review and propose; what bots say does not count. */
function personOf(actor: Actor | null): Person | undefined {
  return actor?.kind === "user" ? Person.parse({ id: actor.id, login: actor.login }) : undefined;
}

/** The head's commit, if it is the one the pull request names. */
function headOf({ newest, headRefOid }: ProposalAnswer) {
  return newest.nodes
    .map(({ commit }) => commit)
    .find(({ oid }: { oid: GitOid }) => oid === headRefOid);
}

/**
 * Whether a path is among the changed files. GitHub lists a renamed file by its new path only, and
 * a hundred at most: where that leaves open what else is changed, the answer is `undefined`.
 */
function touches(
  { files }: OpenPullAnswer,
  isWanted: (path: string) => boolean,
): boolean | undefined {
  if (!files) return undefined;
  if (files.nodes.some(({ path }) => isWanted(path))) return true;
  const isWhole = files.totalCount <= files.nodes.length;
  const isMoved = files.nodes.some(({ changeType }) => changeType === "RENAMED");
  return isWhole && !isMoved ? false : undefined;
}

function isConfig(path: string): boolean {
  return path === ".github/comity.yml";
}

function isNoConfig(path: string): boolean {
  return !isConfig(path);
}

function isResolution(path: string): boolean {
  return path === "resolutions" || path.startsWith("resolutions/");
}
