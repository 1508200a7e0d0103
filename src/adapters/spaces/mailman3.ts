import { z } from "zod";
import { mailmanSpace } from "./mailman3/mailman-space.ts";
import { mailmanWords } from "./mailman3/words-about-mailman.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { keyedPlaceKey, Origin, readPlaceKey } from "../../ports/keyed-entry.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  readonly keyed: FindKeyedSpace;
}

const ListOrDomain = z
  .string()
  .max(200)
  .regex(
    /^([a-z0-9._+-]+@)?[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    "must be a list or the domain of lists, in small letters: dev@lists.example.org",
  );

/** Mailing lists of Mailman 3: people are banned and unsubscribed, and put back as they were. */
export const mailman3 = defineSpaceKind({
  kind: "mailman3",
  entry: z
    .strictObject({
      kind: z.literal("mailman3"),
      name: SpaceName,
      origin: Origin,
      lists: z
        .array(ListOrDomain)
        .min(1)
        .max(50)
        .refine((lists) => new Set(lists).size === lists.length, "must name each list once")
        .describe("Lists, or domains, which stand for all their lists: `lists.example.org`."),
    })
    .describe(
      "Mailing lists of Mailman 3. A ban holds for every address that Mailman knows of the person: it is banned from the lists and unsubscribed, and at the end subscribed again as it was. Mailman itself mails a goodbye unless the list's `send_goodbye_message` is off; mail of the meantime is lost, and Mailman ends nothing by itself. Mail of who is muted is discarded, and they go on receiving the lists. The key is `user:password` of its REST API, which may do everything on the server: only a proxy in front of it that lets some paths through makes it narrower.",
    ),
  isKeyed: true,
  supports: ["removed", "muted"],
  places: ({ name, origin, lists }) =>
    lists.map((list) => ({
      key: keyedPlaceKey(name, origin, list),
      name: lists.length === 1 ? name : `${name} (${list})`,
    })),
  words: mailmanWords,
  connect(key, { keyed }: Surroundings) {
    const place = readPlaceKey(key);
    const found = place && keyed(place.settingName, place.origin);
    return found && place.within !== undefined
      ? mailmanSpace(found, place.within)
      : { waitsFor: "key-not-set" };
  },
});
