import type { UrgentActionCommand } from "../urgent-action-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

/** `[n]: why` */
const args = wordsRead((text) => {
  const [, number, rest = ""] = /^(?:#?(\d{1,4})\s*(?=[:,]))?([^]*)$/.exec(text.trim()) ?? [];
  const reason = statement(rest);
  // A number alone is no reason.
  if (reason === undefined || /^#?\d+$/.test(reason)) return undefined;
  return { act: number === undefined ? undefined : Number(number), reason };
});

export default defineCommand({
  name: "reverse",
  summary: "Undo what another member did alone, with a reason. With two others a ban ends at once.",
  examples: ["/reverse: it was somebody else", "/reverse 2: it was somebody else"],
  args,
  allowedTo: "electorate",
  toDomain: ({ act, reason }) => ({ type: "ReverseAct", act, reason }),
}) satisfies SlashCommand<UrgentActionCommand>;
