import {
  reactionContents,
  type Reaction,
  type ReactionContent,
} from "../../model/records/reaction.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

type RestContent = Schemas["reaction"]["content"];

/** REST's name of each reaction, by GraphQL's. */
const restNames: Record<ReactionContent, RestContent> = {
  THUMBS_UP: "+1",
  THUMBS_DOWN: "-1",
  LAUGH: "laugh",
  HOORAY: "hooray",
  CONFUSED: "confused",
  HEART: "heart",
  ROCKET: "rocket",
  EYES: "eyes",
};

/** REST's names, as requests may say them. */
export const restReactions = [
  "+1",
  "-1",
  "laugh",
  "confused",
  "heart",
  "hooray",
  "rocket",
  "eyes",
] as const;

/** The reaction REST calls `name` (`eyes`, `+1` …). */
export function reactionNamed(name: string): ReactionContent | undefined {
  return reactionContents.find((content) => restNames[content] === name);
}

export function presentReaction(github: Presented, reaction: Reaction): Schemas["reaction"] {
  return {
    id: reaction.databaseId,
    node_id: reaction.nodeId,
    user: simpleUser(github, reaction.user),
    content: restNames[reaction.content],
    created_at: reaction.createdAt,
  };
}

/** How many of each there are below a comment or issue whose API address is `url`. */
export function reactionRollup(
  reactions: readonly Reaction[],
  url: string,
): Schemas["reaction-rollup"] {
  const count = (content: ReactionContent) =>
    reactions.filter((reaction) => reaction.content === content).length;
  return {
    url: `${url}/reactions`,
    total_count: reactions.length,
    "+1": count("THUMBS_UP"),
    "-1": count("THUMBS_DOWN"),
    laugh: count("LAUGH"),
    hooray: count("HOORAY"),
    confused: count("CONFUSED"),
    heart: count("HEART"),
    rocket: count("ROCKET"),
    eyes: count("EYES"),
  };
}
