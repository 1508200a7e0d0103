import { z } from "zod";
import { organisationSpace } from "./github/organisation-space.ts";
import type { Organisation } from "./github/organisation.ts";
import { words } from "./github/words-about-github.ts";
import { Login } from "../../domain/values/login.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  /** The way to an organisation, by its name in any case, where the host lets bans touch it. */
  readonly organisation: (name: string) => Organisation | undefined;
}

/** Organisations on GitHub: the app takes membership and collaborations, and blocks. */
export const github = defineSpaceKind({
  kind: "github",
  entry: z
    .strictObject({
      kind: z.literal("github"),
      name: SpaceName,
      organisations: z
        .array(Login)
        .min(1, "needs at least one organisation")
        .max(20, "has room for 20 organisations at most")
        .describe("Their names on GitHub."),
    })
    .describe("Organisations on GitHub."),
  supports: ["removed"],
  places: ({ organisations }) => organisations.map((name) => ({ key: name.toLowerCase(), name })),
  words,
  connect(key, { organisation }: Surroundings) {
    const found = organisation(key);
    return found ? organisationSpace(found) : { waitsFor: "organisation-not-allowed" };
  },
});
