import { z } from "zod";
import { PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";
import { happening, Text } from "../../kernel/happening.ts";

/**
 * Who somebody is: an account, an address, known only to the member who holds the name, or the
 * committee as a whole. Nothing of these where only the role is known.
 */
const identity = {
  person: Person.optional(),
  address: z.string().max(320).optional(),
  heldBy: Person.optional(),
  group: z.literal("committee").optional(),
};

/** Somebody has a role in this case. */
export const PartyNamed = z.strictObject({
  type: z.literal("PartyNamed"),
  ...happening,
  party: PartyRef,
  ...identity,
});

/** A party turned out to be somebody else than was thought. */
export const PartyRenamed = z.strictObject({
  type: z.literal("PartyRenamed"),
  ...happening,
  party: PartyRef,
  ...identity,
  reason: Text,
});
