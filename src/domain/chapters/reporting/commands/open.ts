import { wordsRead, defineCommand } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "open",
  summary: "Make a case of an issue that was not filed with the report form.",
  examples: ["/open"],
  args: wordsRead((words) => words),
  allowedTo: "electorate",
  toDomain: () => ({ type: "OpenCase" }),
});
