import type { EnactingCommand } from "../enacting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "enact",
  summary:
    "Carry out the agreed resolution, once those concerned were told it and heard; later, try again what could not be done.",
  examples: ["/enact"],
  args: wordsRead((text) => (text.trim() === "" ? {} : undefined)),
  allowedTo: "electorate",
  toDomain: () => ({ type: "EnactResolution" }),
}) satisfies SlashCommand<EnactingCommand>;
