import { z } from "zod";
import { Email } from "../../domain/values/login.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

/** Somewhere a person carries out what is decided; they are written to, and say when it is done. */
export const manual = defineSpaceKind({
  kind: "manual",
  entry: z
    .strictObject({
      kind: z.literal("manual"),
      name: SpaceName,
      steward: Email.describe("Who carries out what is decided, and says when it is done."),
    })
    .describe("A space that a person looks after."),
  supports: "people",
  places: ({ name, steward }) => [{ key: name, name, steward }],
});
