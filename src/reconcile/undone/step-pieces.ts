import type { UndoneThing } from "../../domain/chapters/keeping-apart/undoing-bot.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { Actor, CaseObservation } from "../../ports/observation.ts";

/**
 * A step as the single things it brings about: each label, each field of the card. Somebody may undo
 * one of them and leave the others.
 */
export function piecesOf(step: ShowStep): readonly ShowStep[] {
  switch (step.step) {
    case "add-labels":
    case "remove-labels":
      return step.labels.map((label) => ({ ...step, labels: [label] }));
    case "unassign":
      return step.people.map((person) => ({ ...step, people: [person] }));
    case "set-card": {
      const { card, step: name, ...fields } = step;
      return Object.entries(fields).map(([field, value]) => ({ step: name, card, [field]: value }));
    }
    default:
      return [step];
  }
}

/** The step of which these are pieces; none where there are none. */
export function joined(pieces: readonly ShowStep[]): readonly ShowStep[] {
  const [first] = pieces;
  switch (first?.step) {
    case "add-labels":
    case "remove-labels":
      return [{ ...first, labels: pieces.flatMap((one) => ("labels" in one ? one.labels : [])) }];
    case "unassign": {
      const people = pieces.flatMap((one) => (one.step === "unassign" ? one.people : []));
      return [{ ...first, people }];
    }
    case "set-card":
      return [Object.assign({ ...first }, ...pieces)];
    default:
      return pieces;
  }
}

/**
 * What makes two pieces the same; `undefined` for what nobody can undo, or what is asked for again on
 * purpose. That the check says no is never held back, only that it says yes.
 */
export function sameAs(piece: ShowStep): string | undefined {
  switch (piece.step) {
    case "react":
    case "write-anchor":
    case "merge-pull":
    case "delete-comment":
      return undefined;
    case "write-check":
      return piece.content.isSuccess ? JSON.stringify([piece.step, piece.head]) : undefined;
    case "dismiss-review":
      // Each review is another; the sentence tells whose.
      return JSON.stringify([piece.step, piece.why]);
    default:
      return JSON.stringify(piece);
  }
}

/** What was undone where this has to be done again; `undefined` where GitHub does not say by whom. */
export function undoneThing({ step }: ShowStep): UndoneThing | undefined {
  switch (step) {
    case "add-labels":
    case "remove-labels":
      return "label";
    case "set-title":
      return "title";
    case "close-issue":
    case "reopen-issue":
      return "state";
    case "unlock-issue":
      return "lock";
    case "set-card":
      return "card";
    case "edit-comment":
      return "comment";
    default:
      return undefined;
  }
}

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
