import type { ReportingCommand } from "../reporting-commands.ts";
import { notRead } from "../../../kernel/dates/date-not-read.ts";
import { instantFromText } from "../../../kernel/dates/instant-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "received",
  summary:
    "When the report really reached somebody of the committee, in a hallway or by mail, before its issue was written: what was promised counts from then. A day counts from its beginning.",
  examples: ["/received 2026-11-20 18:30", "/received 2026-11-20"],
  args: wordsRead((text) => text.trim() || undefined),
  allowedTo: "electorate",
  toDomain: (text, { at }) => {
    const receivedAt = instantFromText(text, at);
    if (typeof receivedAt === "object") return receivedAt;
    return receivedAt > at ? notRead("it is still to come") : { type: "DateReceipt", receivedAt };
  },
}) satisfies SlashCommand<ReportingCommand>;
