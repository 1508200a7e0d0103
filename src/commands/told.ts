import { z } from "zod";
import { PartyRef } from "../domain/party.ts";
import { defineCommand } from "../ports/slash-command.ts";

const whom = z.union([z.literal("everyone"), PartyRef]);

/** `<whom> receipt[: words]` */
const args = z
  .string()
  .regex(/^\S+\s+receipt(?=$|[\s:,])/i)
  .transform((text) => {
    const [, party = "", rest = ""] = /^(\S+)\s+receipt(?:[:,]|(?=\s)|$)([^]*)$/i.exec(text) ?? [];
    return { whom: party.toLowerCase(), words: rest.trim() || undefined };
  })
  .pipe(z.object({ whom, words: z.union([z.string(), z.undefined()]) }));

export default defineCommand({
  name: "told",
  summary: "Somebody outside was told something: a receipt.",
  examples: ["/told everyone receipt", "/told reporter-1 receipt: by phone"],
  args,
  allowedTo: "electorate",
  toDomain: (told) => ({
    type: "TellParty",
    whom: told.whom,
    what: "receipt",
    words: told.words,
  }),
});
