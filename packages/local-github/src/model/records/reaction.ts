import type { Actor } from "./account.ts";

/** GraphQL's names, in the order in which GitHub lists reaction groups. */
export const reactionContents = [
  "THUMBS_UP",
  "THUMBS_DOWN",
  "LAUGH",
  "HOORAY",
  "CONFUSED",
  "HEART",
  "ROCKET",
  "EYES",
] as const;

export type ReactionContent = (typeof reactionContents)[number];

export interface Reaction {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly content: ReactionContent;
  readonly user: Actor;
  readonly createdAt: string;
}
