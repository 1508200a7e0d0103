import { z } from "zod";
import { defineCommand } from "../ports/slash-command.ts";

export default defineCommand({
  name: "next",
  aliases: ["why"],
  summary: "What is owed next in this case, by whom and by when. Changes nothing.",
  examples: ["/next", "/why"],
  args: z.string(),
  allowedTo: "electorate",
  toDomain: () => ({ type: "AnswerQuestion", question: "next" }),
});
