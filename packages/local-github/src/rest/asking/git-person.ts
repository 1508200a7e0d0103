import { z } from "zod";
import { identityOf } from "../../model/git-identity.ts";
import type { GitSignature } from "../../model/records/git-object.ts";
import { actorOf, type Viewer } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";

/** An author, committer or tagger as requests give them. */
export const gitPerson = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});

/** As git writes it: to the second, in UTC; now unless said. Absent stays absent. */
export function signatureOf(
  world: World,
  viewer: Viewer,
  person: z.infer<typeof gitPerson> | undefined,
): GitSignature | undefined {
  if (person === undefined) return undefined;
  const at =
    person.date === undefined
      ? world.now()
      : `${new Date(person.date).toISOString().slice(0, 19)}Z`;
  return { ...identityOf(actorOf(viewer), at), name: person.name, email: person.email };
}
