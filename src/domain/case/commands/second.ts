import type { CaseCommand } from "../case-command.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";

/** `[n]`, as numbered in the status comment */
const args = wordsRead((text) => {
  const said = /^#?(\d{1,4})?$/.exec(text.trim());
  if (!said) return undefined;
  return { number: said[1] === undefined ? undefined : Number(said[1]) };
});

export default defineCommand({
  name: "second",
  summary: "Agree to what another member asked for, by its number in the status comment.",
  examples: ["/second", "/second 2"],
  args,
  allowedTo: "appointers",
  toDomain: ({ number }) => ({ type: "SecondAct", number }),
}) satisfies SlashCommand<CaseCommand>;
