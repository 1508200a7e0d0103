import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "take",
  summary:
    "A councillor makes a case the council's in which nobody answers the report; said in the repository that Comity made to call the council.",
  examples: ["/take"],
  args: wordsRead((words) => words),
  allowedTo: "roster",
  toDomain: () => ({ type: "TakeCase" }),
}) satisfies SlashCommand<ReportingCommand>;
