import { z } from "zod";
import { statement } from "../../../kernel/words.ts";
import { defineCommand } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "acknowledge",
  summary: "Every reporter was told that the report arrived; say how, if you like.",
  examples: ["/acknowledge", "/acknowledge replied by mail"],
  args: z.string().transform(statement),
  allowedTo: "electorate",
  toDomain: (words) => ({
    type: "TellParty",
    whom: "everyone",
    what: "receipt",
    until: undefined,
    words,
  }),
});
