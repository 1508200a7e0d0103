import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedCard } from "../../../ports/observation.ts";

/** The value of a field; without the key when the field is of another kind than ours. */
const Option = z.object({ name: z.string().nullish() }).nullable();

export const CardAnswer = z.object({
  id: NodeId,
  isArchived: z.boolean(),
  project: z.object({ id: NodeId }),
  status: Option,
  decidedBy: Option,
  nextDeadline: z.object({ date: z.string().nullish() }).nullable(),
  overdue: z.object({ text: z.string().nullish() }).nullable(),
});
type CardAnswer = z.infer<typeof CardAnswer>;

/** The card on that board, among the cards an issue has on any board. */
export function cardOn(
  cards: readonly CardAnswer[],
  board: NodeId | undefined,
): ObservedCard | undefined {
  const card = cards.find(({ project }) => project.id === board);
  return (
    card && {
      id: card.id,
      archived: card.isArchived,
      status: card.status?.name ?? undefined,
      decidedBy: card.decidedBy?.name ?? undefined,
      nextDeadline: card.nextDeadline?.date ?? undefined,
      overdue: card.overdue?.text ?? undefined,
    }
  );
}
