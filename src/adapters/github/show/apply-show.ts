import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { Board } from "../../../ports/board.ts";
import type { ShowStep } from "../../../ports/case-repository.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { faultsAsError, type GraphqlFault } from "../connection/graphql-fault.ts";
import type { LabelIds } from "../observation/label-ids.ts";
import { cardMutations } from "./card-mutations.ts";
import type { Mutation } from "./mutation.ts";
import { planMutations, type MutationPlan } from "./plan-mutations.ts";
import { divideShow, mostSteps, type ShowDocument, showDocument } from "./show-documents.ts";

/** Applies steps; `CaseRepository.show` says what may be relied on. */
export async function applyShow(
  ask: AskGraphql,
  labels: LabelIds,
  issue: NodeId,
  board: Board | undefined,
  steps: readonly ShowStep[],
  repository: NodeId,
): Promise<void> {
  const plan = planMutations(issue, board, steps, labels, repository);
  const failures: Failure[] = [];
  const { first, rest } = divideShow(plan.changes, plan.comments);
  const cards: NodeId[] = [];
  if (first.length > 0) {
    const document = showDocument("Show", first);
    const { data, faults } = await ask("case-repository", document.request);
    failures.push(...failuresOf(document, faults));
    cards.push(...newCards(document, data));
  }
  const values = valuesOfNewCard(plan, board, cards[0]);
  for (const mutations of chunks([...values, ...rest])) {
    const document = showDocument("ShowCard", mutations);
    // One after the other: comments come last, and GitHub asks not to be written to in parallel.
    // oxlint-disable-next-line no-await-in-loop
    const { faults } = await ask("case-repository", document.request);
    failures.push(...failuresOf(document, faults));
  }
  const error = errorOf(failures, plan.missing);
  if (error !== undefined) throw error;
}

/** A step GitHub did not take; `undefined` where the whole document was refused. */
interface Failure {
  readonly fault: GraphqlFault;
  readonly mutation: Mutation | undefined;
}

/** Faults by the alias at the head of their path, less those after which all is as it should be. */
function failuresOf(
  { mutations }: ShowDocument,
  faults: readonly GraphqlFault[],
): readonly Failure[] {
  return faults
    .map((fault) => ({ fault, mutation: mutations.get(String(fault.path?.[0])) }))
    .filter(({ fault, mutation }) => !isAlreadySo(fault, mutation));
}

/**
 * A comment that is gone needs neither to be deleted nor an answer to it. What GitHub allows of
 * reviews and merges is its own to say: the next look shows what became of it.
 */
function isAlreadySo({ type }: GraphqlFault, mutation: Mutation | undefined): boolean {
  if (mutation && leftToGitHub.has(mutation.step.step)) return true;
  return (
    type === "NOT_FOUND" &&
    (mutation?.name === "deleteIssueComment" || mutation?.name === "addReaction")
  );
}

const leftToGitHub: ReadonlySet<ShowStep["step"]> = new Set([
  "mark-ready",
  "request-review",
  "keep-requests",
  "dismiss-review",
  "merge-pull",
  "close-pull",
  "delete-branch",
]);

const NewCard = z.object({ item: z.object({ id: NodeId }) });

function newCards({ mutations }: ShowDocument, data: unknown): readonly NodeId[] {
  const answers = z.record(z.string(), z.unknown()).catch({}).parse(data);
  return [...mutations].flatMap(([alias, { name }]) => {
    const added = NewCard.safeParse(answers[alias]);
    return name === "addProjectV2ItemById" && added.success ? [added.data.item.id] : [];
  });
}

/** A new card is bare: what would be cleared need not be touched. */
function valuesOfNewCard(
  { newCard }: MutationPlan,
  board: Board | undefined,
  card: NodeId | undefined,
): readonly Mutation[] {
  if (newCard === undefined || board === undefined || card === undefined) return [];
  const mutations = cardMutations(newCard.step, newCard.values, card, board);
  return mutations.filter(({ name }) => name === "updateProjectV2ItemFieldValue");
}

function chunks(mutations: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const count = Math.ceil(mutations.length / mostSteps);
  return Array.from({ length: count }, (_, i) =>
    mutations.slice(i * mostSteps, (i + 1) * mostSteps),
  );
}

/**
 * One error for all that failed. A comment or an issue that somebody changed since it was observed
 * is worth another look; a label, a field or a card that is not there is set-up's to mend, and a
 * refusal needs a human.
 */
function errorOf(
  failures: readonly Failure[],
  missing: MutationPlan["missing"],
): Transient | Terminal | undefined {
  const edge = { route: "Show", status: 200 };
  if (missing.size > 0) {
    const what = [...missing].join(" and a ");
    return new Terminal(`a ${what} is missing: set-up has to run (key set-up)`, { route: "Show" });
  }
  if (failures.length === 0) return undefined;
  const error = faultsAsError(
    failures.map(({ fault }) => fault),
    "Show",
  );
  if (error instanceof Transient) return error;
  const failed = failures.map(({ fault, mutation }) => {
    return `${mutation?.step.step ?? "the document"} (${fault.type ?? "no type"})`;
  });
  const message = `GitHub did not take: ${[...new Set(failed)].join(", ")}`;
  const isStale = failures.every(hasChangedSince);
  return isStale ? new Transient(message, edge) : new Terminal(message, edge);
}

function hasChangedSince({ fault, mutation }: Failure): boolean {
  if (mutation === undefined || setUpMends.has(mutation.step.step)) return false;
  return ["NOT_FOUND", "STALE_DATA", "CONFLICT"].includes(fault.type ?? "");
}

const setUpMends: ReadonlySet<ShowStep["step"]> = new Set([
  "add-labels",
  "remove-labels",
  "add-card",
  "set-card",
  "unarchive-card",
]);
