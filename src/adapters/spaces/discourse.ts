import { z } from "zod";
import { discourseSpace } from "./discourse/discourse-space.ts";
import { forumWords } from "./discourse/words-about-discourse.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { keyedPlaceKey, Origin, readPlaceKey } from "../../ports/keyed-entry.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  readonly keyed: FindKeyedSpace;
}

/** A forum: accounts are suspended, or silenced, until their order ends. */
export const discourse = defineSpaceKind({
  kind: "discourse",
  entry: z
    .strictObject({ kind: z.literal("discourse"), name: SpaceName, origin: Origin })
    .describe(
      "A forum of Discourse. A ban suspends the account until it ends, logs it out, and shows the name of the order on its profile; nothing is mailed and nothing deleted. Who is muted is silenced until then, of which the forum itself writes and mails them. The key is `user:API key`, unrestricted, of a user who is moderator and no admin: narrower keys can suspend and never lift.",
    ),
  isKeyed: true,
  supports: ["removed", "muted"],
  places: ({ name, origin }) => [{ key: keyedPlaceKey(name, origin), name }],
  words: forumWords,
  connect(key, { keyed }: Surroundings) {
    const place = readPlaceKey(key);
    const found = place && keyed(place.settingName, place.origin);
    return found ? discourseSpace(found) : { waitsFor: "key-not-set" };
  },
});
