import { commandsIn } from "../kernel/commands-in.ts";
import type { ReadMarkdown } from "../kernel/markdown-reading.ts";
import type { GitOid, NodeId } from "../values/ids.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { ConfigProposal, ConfigReview } from "./config-agreement.ts";

/** What somebody wrote where the council is shown a proposed config; their own words, as they stand. */
export interface ProposalComment {
  readonly id: NodeId;
  readonly by: Person;
  /** When they last changed it. */
  readonly at: Instant;
  readonly text: string;
}

/** Where the council is shown one proposal. */
export interface ProposalThread {
  /** The number of its pull request in the case repository. */
  readonly pull: number;
  /** The texts that were shown, by git's name for them, each since when; oldest first. */
  readonly shown: readonly { readonly blob: GitOid; readonly at: Instant }[];
  readonly comments: readonly ProposalComment[];
}

/** A word on a proposed config. */
export interface CouncilWord {
  readonly id: NodeId;
  readonly by: Person;
  readonly at: Instant;
  readonly says: "approves" | "objects";
  /** The very text it is about; `undefined` where nobody can know which is meant. */
  readonly of: GitOid | undefined;
}

const verbs = ["approve", "object"] as const;

/**
 * What was said to a proposal by `/approve` and `/object: why`. A word holds for one text: the one
 * whose name it gives, or begins to. Without a name an approval is about the text only where no
 * second one has been shown by then, since somebody may have read the one before; an objection is
 * about the newest.
 */
export function councilWords(
  { shown, comments }: ProposalThread,
  readMarkdown: ReadMarkdown,
): readonly CouncilWord[] {
  return comments.flatMap(({ id, by, at, text }) => {
    const spoken = commandsIn(text, verbs, readMarkdown).findLast(({ isUnread }) => !isUnread);
    if (!spoken) return [];
    const says = spoken.meant === "object" ? ("objects" as const) : ("approves" as const);
    const known = shown.filter((one) => one.at <= at).map(({ blob }) => blob);
    return [{ id, by, at, says, of: meant(says, spoken.words, known) }];
  });
}

const shortestName = 7;

function meant(
  says: CouncilWord["says"],
  words: string,
  known: readonly GitOid[],
): GitOid | undefined {
  const name = /^[0-9a-f]{1,40}(?![0-9a-z])/i.exec(words)?.[0].toLowerCase() ?? "";
  const named = known.filter((blob) => blob.startsWith(name));
  if (name.length >= shortestName) return named.at(-1);
  return says === "objects" || new Set(known).size === 1 ? known.at(-1) : undefined;
}

/**
 * A proposal with what was said of it in the other place: a word about the text of its head counts
 * as a review of that commit, one about another text as a review of an earlier one.
 *
 * @param blob the config at its head
 */
export function withWords<Proposal extends ConfigProposal>(
  proposal: Proposal,
  blob: GitOid | undefined,
  words: readonly CouncilWord[],
): Proposal {
  if (words.length === 0) return proposal;
  const said = words.map(({ id, by, at, says, of }): ConfigReview => ({
    id,
    by,
    state: says === "approves" ? "APPROVED" : "CHANGES_REQUESTED",
    commit: of !== undefined && of === blob ? proposal.head : undefined,
    was: undefined,
    dismissedBy: undefined,
    submittedAt: at,
    dismissedAt: undefined,
  }));
  const reviews = [...proposal.reviews, ...said].toSorted((one, other) =>
    one.submittedAt.localeCompare(other.submittedAt),
  );
  return { ...proposal, reviews };
}
