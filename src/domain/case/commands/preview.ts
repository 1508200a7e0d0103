import type { CaseCommand } from "../case-command.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";

export default defineCommand({
  name: "preview",
  summary:
    "What the bans of the proposed resolution would do in each space, what comes back and what is lost. Changes nothing.",
  examples: ["/preview"],
  args: wordsRead((text) => (text.trim() === "" ? {} : undefined)),
  allowedTo: "electorate",
  toDomain: () => ({ type: "Explain", about: "preview" }),
}) satisfies SlashCommand<CaseCommand>;
