import { z } from "zod";
import { defineCommand } from "../ports/slash-command.ts";

export default defineCommand({
  name: "recuse",
  summary: "Step back from this case, at once and without giving reasons.",
  examples: ["/recuse", "/recuse we share an employer"],
  args: z
    .string()
    .refine((words) => !words.startsWith("@"))
    .transform((words) => words || undefined),
  allowedTo: "deciding-body",
  toDomain: (reason) => ({ type: "RecuseMember", reason }),
});
