import { z } from "zod";
import { zulipWords } from "./zulip/words-about-zulip.ts";
import { zulipSpace } from "./zulip/zulip-space.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { keyedPlaceKey, Origin, readPlaceKey } from "../../ports/keyed-entry.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  readonly keyed: FindKeyedSpace;
}

/** An organisation on Zulip: accounts are deactivated, and reactivated as they were. */
export const zulip = defineSpaceKind({
  kind: "zulip",
  entry: z
    .strictObject({ kind: z.literal("zulip"), name: SpaceName, origin: Origin })
    .describe(
      "An organisation on Zulip. A ban deactivates the account, and its end brings it back as it was, but for its own bots and the invitations it sent; nothing is mailed, and Zulip ends nothing by itself. The key is `address:API key` of a bot that is administrator: Zulip has none that may do less.",
    ),
  isKeyed: true,
  supports: ["removed"],
  places: ({ name, origin }) => [{ key: keyedPlaceKey(name, origin), name }],
  words: zulipWords,
  connect(key, { keyed }: Surroundings) {
    const place = readPlaceKey(key);
    const found = place && keyed(place.settingName, place.origin);
    return found ? zulipSpace(found) : { waitsFor: "key-not-set" };
  },
});
