import type { FollowingUpCommand } from "../following-up-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

/** `[n]`, as numbered in the status comment */
const args = wordsRead((text) => {
  const said = /^#?(\d{1,4})?$/.exec(text.trim());
  if (!said) return undefined;
  return { promise: said[1] === undefined ? undefined : Number(said[1]) };
});

export default defineCommand({
  name: "kept",
  summary: "Somebody did by the day what they had been asked to, by its number.",
  examples: ["/kept", "/kept 2"],
  args,
  allowedTo: "electorate",
  toDomain: ({ promise }) => ({ type: "PromiseIsKept", promise }),
}) satisfies SlashCommand<FollowingUpCommand>;
