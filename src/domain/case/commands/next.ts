import type { CaseCommand } from "../case-command.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";

export default defineCommand({
  name: "next",
  aliases: ["why"],
  summary: "What is owed next in this case, by whom and by when. Changes nothing.",
  examples: ["/next", "/why"],
  args: wordsRead((words) => words),
  allowedTo: "appointers",
  toDomain: () => ({ type: "Explain", about: "next" }),
}) satisfies SlashCommand<CaseCommand>;
