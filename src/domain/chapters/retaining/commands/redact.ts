import type { RetainingCommand } from "../retaining-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

/** `<link to a comment of this issue>: why` */
const args = wordsRead((text) => {
  const [, number, after = ""] =
    /^\S{0,300}#issuecomment-(\d{1,15})(?=[\s:,])([^]*)$/.exec(text.trim()) ?? [];
  const reason = statement(after);
  return number !== undefined && reason ? { comment: Number(number), reason } : undefined;
});

export default defineCommand({
  name: "redact",
  summary:
    "Delete a comment of this case's thread that should not stand there, by its link (_Copy link_). Takes a second. A hash of it stays, by which a copy can be told from another, and what a command in it put on the record.",
  examples: [
    "/redact https://github.com/example-org/conduct/issues/5#issuecomment-1234567: names somebody who is no party",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (asked) => ({ type: "RedactComment", ...asked }),
}) satisfies SlashCommand<RetainingCommand>;
