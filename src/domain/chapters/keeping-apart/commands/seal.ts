import type { KeepingApartCommand } from "../keeping-apart-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "seal",
  summary:
    "Move the case to a room of its own: a private repository that only those who decide it can read. It stays there.",
  examples: ["/seal"],
  args: wordsRead((text) => (text.trim() === "" ? {} : undefined)),
  allowedTo: "electorate",
  toDomain: () => ({ type: "SealCase" }),
}) satisfies SlashCommand<KeepingApartCommand>;
