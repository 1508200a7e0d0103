import type { UrgentActionCommand } from "../urgent-action-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

/** `[n]`, as numbered in the status comment */
const args = wordsRead((text) => {
  const said = /^#?(\d{1,4})?$/.exec(text.trim());
  if (!said) return undefined;
  return { act: said[1] === undefined ? undefined : Number(said[1]) };
});

export default defineCommand({
  name: "ratify",
  summary:
    "Stand behind what another member did alone, by its number in the status comment. With two others it stands until its end.",
  examples: ["/ratify", "/ratify 2"],
  args,
  allowedTo: "electorate",
  toDomain: ({ act }) => ({ type: "RatifyAct", act }),
}) satisfies SlashCommand<UrgentActionCommand>;
