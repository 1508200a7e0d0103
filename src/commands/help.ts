import { z } from "zod";
import { defineCommand } from "../ports/slash-command.ts";

export default defineCommand({
  name: "help",
  summary: "The commands, with examples. Changes nothing.",
  examples: ["/help"],
  args: z.string(),
  allowedTo: "electorate",
  toDomain: () => ({ type: "AnswerQuestion", question: "help" }),
});
