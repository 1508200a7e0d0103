import type { BanningCommand } from "../banning-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";

interface Review {
  readonly order: string;
  readonly outcome: "keep" | "lift";
  readonly reason: string | undefined;
}

/** `<order> keep[: why]` or `<order> lift: why` */
const args = wordsRead((text): Review | undefined => {
  const first = firstWord(text);
  const { word: outcome, rest } = firstWord(first.rest);
  const order = first.word.replace(/^#/, "");
  const reason = statement(rest);
  if (!/^[0-9a-f]{8}$/.test(order)) return undefined;
  if (outcome === "keep") return { order, outcome, reason };
  return outcome === "lift" && reason ? { order, outcome, reason } : undefined;
});

export default defineCommand({
  name: "review",
  summary:
    "Look at a ban again, by its name in the status comment: keep a permanent one for another year, or lift it with a reason and a second. Works in closed cases too.",
  examples: [
    "/review 3f9c2a1e keep",
    "/review 3f9c2a1e lift: they have apologised to everybody concerned",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (review) => ({ type: "ReviewOrder", ...review }),
}) satisfies SlashCommand<BanningCommand>;
