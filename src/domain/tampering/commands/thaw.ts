import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import type { TamperingCommand } from "../tampering-commands.ts";

/** The beginning of the last document's hash, twelve digits at least, as the notice of the freeze shows it */
const args = wordsRead((text) => {
  const end = text.trim().toLowerCase();
  return /^[0-9a-f]{12,64}$/.test(end) ? { end } : undefined;
});

export default defineCommand({
  name: "thaw",
  summary: "Go on from a frozen record as it stands, with another member's `/second`.",
  examples: ["/thaw 3b1f0c9d2a7e"],
  args,
  allowedTo: "electorate",
  toDomain: ({ end }) => ({ type: "ThawRecord", end }),
}) satisfies SlashCommand<TamperingCommand>;
