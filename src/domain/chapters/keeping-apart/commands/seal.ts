import type { KeepingApartCommand } from "../keeping-apart-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "seal",
  summary:
    "Move the case to a room of its own: a private repository that only those who decide it can read. It stays there. What was recorded before stays findable in the shared repository for whoever knows a commit's id, until GitHub forgets it.",
  examples: ["/seal"],
  args: wordsRead((text) => (text.trim() === "" ? {} : undefined)),
  allowedTo: "electorate",
  toDomain: () => ({ type: "SealCase" }),
}) satisfies SlashCommand<KeepingApartCommand>;
