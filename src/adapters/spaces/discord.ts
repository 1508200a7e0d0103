import { z } from "zod";
import { discordSpace } from "./discord/discord-space.ts";
import { discordWords } from "./discord/words-about-discord.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { keyedPlaceKey, Origin, readPlaceKey } from "../../ports/keyed-entry.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  readonly keyed: FindKeyedSpace;
  readonly clock: Pick<Clock, "now">;
}

/** A server on Discord, which its API calls a guild: accounts are banned, and nothing is deleted. */
export const discord = defineSpaceKind({
  kind: "discord",
  entry: z
    .strictObject({
      kind: z.literal("discord"),
      name: SpaceName,
      origin: Origin,
      guild: z
        .string()
        .regex(/^[0-9]{5,20}$/, 'must be the number of a server, in quotes: "41771983423143937"')
        .describe("The number of the server, in quotes."),
    })
    .describe(
      "A server on Discord; its `origin` is `https://discord.com`. A ban puts the account out and deletes nothing, and its end lets it come back by an invitation, without the roles it had; the audit log names the order, nothing is sent to the person, and Discord ends no ban by itself. Who is muted has a timeout, 28 days at most and renewed until then, which shows its end to them. The key is the token of a bot of Comity's own that may ban members (`BAN_MEMBERS`) and time them out (`MODERATE_MEMBERS`), has a role above those it is to reach, and is no administrator.",
    ),
  isKeyed: true,
  supports: ["removed", "muted"],
  places: ({ name, origin, guild }) => [{ key: keyedPlaceKey(name, origin, guild), name }],
  words: discordWords,
  connect(key, { keyed, clock }: Surroundings) {
    const place = readPlaceKey(key);
    const found = place && keyed(place.settingName, place.origin);
    return found && place.within !== undefined
      ? discordSpace(found, place.within, clock)
      : { waitsFor: "key-not-set" };
  },
});
