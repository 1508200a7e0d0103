import { caseLabels } from "../../domain/case/labels.ts";
import type { CardValues } from "../../domain/case/shown-fields.ts";
import type { SweptIssue } from "../../ports/case-repository.ts";

type Sha256Of = (text: string) => string;

interface Shown {
  readonly title: string;
  readonly labels: readonly string[];
  readonly card: Partial<Record<keyof CardValues, string | null>> | undefined;
}

/**
 * SHA-256 of what people see of a case on the issue and the board: title, our labels, the card.
 * The same for what should be shown and for what the sweep finds shown.
 */
export function surfaceHash({ title, labels, card }: Shown, sha256: Sha256Of): string {
  const ours = caseLabels.map((label) => label.name).filter((name) => labels.includes(name));
  const fields = [card?.status, card?.decidedBy, card?.nextDeadline, card?.overdue];
  return sha256(JSON.stringify([title, ours, fields.map((field) => field ?? null)]));
}

/** What people see of a case in a room. */
export function onNoBoard({ title, labels }: Pick<Shown, "title" | "labels">): Shown {
  return { title, labels, card: undefined };
}

export function shownHash(issue: SweptIssue, sha256: Sha256Of): string {
  const { title, labels, card } = issue;
  return surfaceHash(
    {
      title,
      labels,
      card: card && {
        status: card.status ?? null,
        decidedBy: card.decidedBy ?? null,
        nextDeadline: card.nextDeadline ?? null,
        overdue: card.overdue ?? null,
      },
    },
    sha256,
  );
}
