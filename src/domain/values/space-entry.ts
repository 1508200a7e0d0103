import { z } from "zod";
import { Email, Login } from "./login.ts";

const SpaceName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, "must be letters, digits and spaces, at most 60")
  .describe("What members call it, in resolutions too. Each name once.");

const GitHubSpace = z
  .strictObject({
    kind: z.literal("github"),
    name: SpaceName,
    organisations: z
      .array(Login)
      .min(1, "needs at least one organisation")
      .max(20, "has room for 20 organisations at most"),
  })
  .describe("Organisations on GitHub.");

const ManualSpace = z
  .strictObject({
    kind: z.literal("manual"),
    name: SpaceName,
    steward: Email.describe("Who carries out what is decided, and says when it is done."),
  })
  .describe("A space that a person looks after.");

/** Somewhere the community meets, as the config names it. */
export const SpaceEntry = z.discriminatedUnion("kind", [GitHubSpace, ManualSpace]);
export type SpaceEntry = z.infer<typeof SpaceEntry>;
