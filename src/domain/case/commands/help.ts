import type { CaseCommand } from "../case-command.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";

export default defineCommand({
  name: "help",
  summary: "The commands, with examples. Changes nothing.",
  examples: ["/help"],
  args: wordsRead((words) => words),
  allowedTo: "appointers",
  toDomain: () => ({ type: "Explain", about: "help" }),
}) satisfies SlashCommand<CaseCommand>;
