import { z } from "zod";
import type { Actor } from "../../../ports/observation.ts";
import { DatabaseId } from "../connection/parse-answer.ts";

/** Who did something. Accounts that are neither users nor bots carry no id. */
export const whoFragment = `
fragment Who on Actor {
  kind: __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
}`;

/**
 * `Who` as an actor. `null` for a deleted account, and for what is no account a person acts with
 * (an organisation, the placeholder of an imported author).
 */
export const ActorAnswer = z
  .object({ kind: z.string(), login: z.string(), databaseId: DatabaseId.nullish() })
  .nullable()
  .transform((who): Actor | null => {
    if (who === null || typeof who.databaseId !== "number") return null;
    return { id: who.databaseId, login: who.login, kind: who.kind === "Bot" ? "bot" : "user" };
  });

/** A user among those who may be assigned; `undefined` for a bot, a deleted account and the like. */
export const AssigneeAnswer = z
  .object({ databaseId: DatabaseId.nullish(), login: z.string().optional() })
  .nullable()
  .transform((who) => {
    if (typeof who?.databaseId !== "number" || who.login === undefined) return undefined;
    return { id: who.databaseId, login: who.login };
  });
