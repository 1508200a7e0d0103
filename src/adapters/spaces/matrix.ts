import { z } from "zod";
import { matrixSpace } from "./matrix/matrix-space.ts";
import { matrixWords } from "./matrix/words-about-matrix.ts";
import { SpaceName } from "../../domain/values/space-entry.ts";
import { keyedPlaceKey, Origin, readPlaceKey } from "../../ports/keyed-entry.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import { defineSpaceKind } from "../../ports/space-kind.ts";

interface Surroundings {
  readonly keyed: FindKeyedSpace;
}

const Room = z
  .string()
  .max(255)
  .regex(/^![^\s/?#]+$/, "must be a room's id: !abcdef:example.org");

/** Rooms on Matrix: people are banned from each, and from all rooms of a space. */
export const matrix = defineSpaceKind({
  kind: "matrix",
  entry: z
    .strictObject({
      kind: z.literal("matrix"),
      name: SpaceName,
      origin: Origin,
      rooms: z
        .array(Room)
        .min(1)
        .max(50)
        .refine((rooms) => new Set(rooms).size === rooms.length, "must name each room once")
        .describe(
          "The ids of rooms, or of spaces of Matrix's, which stand for all their rooms: `!abcdef:example.org`.",
        ),
    })
    .describe(
      "Rooms on Matrix. A ban is put in each room, where everybody can see it with the name of the order, for good; its end takes it back, and who wants to return joins or is invited anew. Who is muted gets a power level in each room below all that a message takes, which takes a key that may change levels. Matrix ends nothing by itself. The key is the access token of an account of Comity's own that is in each room, with the power level to ban and to kick there and no more.",
    ),
  isKeyed: true,
  supports: ["removed", "muted"],
  places: ({ name, origin, rooms }) =>
    rooms.map((room) => ({
      key: keyedPlaceKey(name, origin, room),
      name: rooms.length === 1 ? name : `${name} (${room})`,
    })),
  words: matrixWords,
  connect(key, { keyed }: Surroundings) {
    const place = readPlaceKey(key);
    const found = place && keyed(place.settingName, place.origin);
    return found && place.within !== undefined
      ? matrixSpace(found, place.within)
      : { waitsFor: "key-not-set" };
  },
});
