import type { UndoneThing } from "../../domain/chapters/keeping-apart/undoing-bot.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { Actor, CaseObservation } from "../../ports/observation.ts";

/**
 * A step as the single things it brings about: each label, each field of the card. Somebody may undo
 * one of them and leave the others.
 */
export function piecesOf(step: ShowStep): readonly ShowStep[] {
  if (step.step === "add-labels" || step.step === "remove-labels")
    return step.labels.map((label) => ({ ...step, labels: [label] }));
  if (step.step === "unassign") return step.people.map((person) => ({ ...step, people: [person] }));
  if (step.step !== "set-card") return [step];
  const { card, step: name, ...fields } = step;
  return Object.entries(fields).map(([field, value]) => ({ step: name, card, [field]: value }));
}

/** The step of which these are pieces; none where there are none. */
export function joined(pieces: readonly ShowStep[]): readonly ShowStep[] {
  const [first] = pieces;
  if (first?.step === "add-labels" || first?.step === "remove-labels")
    return [{ ...first, labels: pieces.flatMap((one) => ("labels" in one ? one.labels : [])) }];
  if (first?.step === "unassign") {
    const people = pieces.flatMap((one) => (one.step === "unassign" ? one.people : []));
    return [{ ...first, people }];
  }
  return first?.step === "set-card" ? [Object.assign({ ...first }, ...pieces)] : pieces;
}

/**
 * What makes two pieces the same; `undefined` for what nobody can undo, or what is asked for again on
 * purpose. That the check says no is never held back, only that it says yes, or in other words a no
 * that it says already.
 */
export function sameAs(
  piece: ShowStep,
  { resolution }: Pick<CaseObservation, "resolution">,
): string | undefined {
  if (neverUndone.has(piece.step)) return undefined;
  if (piece.step === "write-check") {
    const { head, content } = piece;
    if (content.isSuccess) return JSON.stringify([piece.step, head]);
    const before = resolution?.pulls.find((pull) => pull.head === head)?.check;
    return before?.isSuccess === false
      ? JSON.stringify([piece.step, head, content.says])
      : undefined;
  }
  // Each review is another; the sentence tells whose.
  if (piece.step === "dismiss-review") return JSON.stringify([piece.step, piece.why]);
  return JSON.stringify(piece);
}

const neverUndone: ReadonlySet<ShowStep["step"]> = new Set([
  "react",
  "write-anchor",
  "merge-pull",
  "delete-comment",
]);

/** What was undone where this has to be done again; `undefined` where GitHub does not say by whom. */
export function undoneThing({ step }: ShowStep): UndoneThing | undefined {
  return undoneThings[step];
}

const undoneThings: Readonly<Partial<Record<ShowStep["step"], UndoneThing>>> = {
  "add-labels": "label",
  "remove-labels": "label",
  "set-title": "title",
  "close-issue": "state",
  "reopen-issue": "state",
  "unlock-issue": "lock",
  "set-card": "card",
  "edit-comment": "comment",
};

/** The bot that undid it last; `undefined` where it was somebody else, or nobody knows. */
export function botThatUndid(
  piece: ShowStep,
  { changes, comments }: Pick<CaseObservation, "changes" | "comments">,
): string | undefined {
  const what = undoneThing(piece);
  if (what !== "comment") {
    const last = changes.findLast(
      ({ change }) =>
        change.what === what &&
        (change.what !== "label" || !("labels" in piece) || piece.labels.includes(change.label)),
    );
    return nameOfBot(last?.by);
  }
  const edited = comments.find(({ id }) => piece.step === "edit-comment" && id === piece.comment);
  return edited?.ours === true ? nameOfBot(edited.versions.at(-1)?.by) : undefined;
}

function nameOfBot(actor: Actor | null | undefined): string | undefined {
  return actor?.kind === "bot" ? actor.login : undefined;
}
