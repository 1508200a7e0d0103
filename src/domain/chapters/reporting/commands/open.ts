import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "open",
  summary: "Make a case of an issue that was not filed with the report form.",
  examples: ["/open"],
  args: wordsRead((words) => words),
  allowedTo: "electorate",
  toDomain: () => ({ type: "OpenCase" }),
}) satisfies SlashCommand<ReportingCommand>;
