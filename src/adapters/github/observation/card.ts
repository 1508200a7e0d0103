import { z } from "zod";
import { withHoles } from "../connection/with-holes.ts";
import { NextPage } from "../connection/next-page.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedCard } from "../../../ports/observation.ts";

/** An issue's place on a board, with the fields the app keeps there. */
export const cardFragment = `
fragment Card on ProjectV2Item {
  id isArchived
  project { id }
  status: fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
  decidedBy: fieldValueByName(name: "Decided by") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
  nextDeadline: fieldValueByName(name: "Next deadline") { ... on ProjectV2ItemFieldDateValue { date } }
  overdue: fieldValueByName(name: "Overdue") { ... on ProjectV2ItemFieldTextValue { text } }
  waitsFor: fieldValueByName(name: "Waits for") { ... on ProjectV2ItemFieldTextValue { text } }
}`;

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
  waitsFor: z.object({ text: z.string().nullish() }).nullable(),
});
type CardAnswer = z.infer<typeof CardAnswer>;

export const cardsFragment = `
fragment Cards on ProjectV2ItemConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...Card }
}`;

export const CardsPage = z.object({ pageInfo: NextPage, nodes: withHoles(CardAnswer) });

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
      waitsFor: card.waitsFor?.text ?? undefined,
    }
  );
}
