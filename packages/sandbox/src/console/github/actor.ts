import { z } from "zod";

/** What a GraphQL document asks of an account. */
export const actorFields = /* GraphQL */ `kind: __typename login`;

/** An account as people write it: a bot with `[bot]`. A deleted one is `ghost`, as on GitHub. */
export const Actor = z
  .object({ kind: z.string(), login: z.string() })
  .nullable()
  .transform((actor) => {
    if (actor === null) return "ghost";
    return actor.kind === "Bot" ? `${actor.login.replace(/\[bot\]$/, "")}[bot]` : actor.login;
  });
