import type { FollowingUpCommand } from "../following-up-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

/** `[n]: what happened` */
const args = wordsRead((text) => {
  const [, number, rest = ""] = /^(?:#?(\d{1,4})\s*(?=[:,]))?([^]*)$/.exec(text.trim()) ?? [];
  const reason = statement(rest);
  // A number alone is no reason.
  if (reason === undefined || /^#?\d+$/.test(reason)) return undefined;
  return { promise: number === undefined ? undefined : Number(number), reason };
});

export default defineCommand({
  name: "broken",
  summary:
    "Somebody did not do by the day what they had been asked to: what was agreed for that follows.",
  examples: ["/broken: nothing came", "/broken 2: they wrote to the reporter instead"],
  args,
  allowedTo: "electorate",
  toDomain: ({ promise, reason }) => ({ type: "PromiseIsBroken", promise, reason }),
}) satisfies SlashCommand<FollowingUpCommand>;
