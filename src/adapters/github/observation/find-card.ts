import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedCard } from "../../../ports/observation.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { dataWithHoles } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { pageAfter } from "../connection/next-page.ts";
import { cardFragment, cardOn, CardsPage, cardsFragment } from "./card.ts";

/** The next page of the places an issue has on boards. Variables: `issue`, `after`, `size`. */
export const cardsAfterDocument = `query CardsAfter($issue: ID!, $after: String!, $size: Int!) {
  node(id: $issue) { ... on Issue {
    projectItems(first: $size, after: $after, includeArchived: true) { ...Cards }
  } }
}
${cardsFragment}
${cardFragment}
`;

const operation = "CardsAfter";

const Answer = z.object({ node: z.object({ projectItems: CardsPage }) });

/**
 * The card on that board. Anybody can put an issue on projects of their own, and ours may stand behind
 * any number of those.
 */
export async function findCard(
  ask: AskGraphql,
  issue: NodeId,
  cards: z.infer<typeof CardsPage>,
  board: NodeId | undefined,
): Promise<ObservedCard | undefined> {
  const card = cardOn(cards.nodes, board);
  const { more, after } = pageAfter(cards);
  if (card || !more || board === undefined) return card;
  const variables = { issue, after };
  const answer = await ask("case-repository", { operation, text: cardsAfterDocument, variables });
  const { node } = parseAnswer(Answer, dataWithHoles(answer, operation), operation);
  return findCard(ask, issue, node.projectItems, board);
}
