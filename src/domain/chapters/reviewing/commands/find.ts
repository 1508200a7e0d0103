import { findingIn } from "../finding-in.ts";
import type { ReviewingCommand } from "../reviewing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "find",
  summary:
    "A draft of the four answers, a line each: happened, violation, responsible, ongoing, danger. Lines left out stay as they were.",
  examples: [
    "/find\nhappened: insults in two threads\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
  ],
  args: wordsRead(findingIn),
  allowedTo: "electorate",
  toDomain: (finding) => ("refused" in finding ? finding : { type: "DraftFinding", finding }),
}) satisfies SlashCommand<ReviewingCommand>;
