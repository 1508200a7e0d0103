import { z } from "zod";
import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

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
}) satisfies SlashCommand<ReportingCommand>;
