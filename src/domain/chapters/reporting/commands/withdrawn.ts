import type { ReportingCommand } from "../reporting-commands.ts";
import { StillWanted } from "../reporting-events.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<reporter>: how`, `<reporter> wants <what>, <what>: how` or `<reporter> undone: how` */
const args = wordsRead((text): ReportingCommand | undefined => {
  const first = firstWord(text);
  const party = PartyRef.safeParse(first.word).data;
  const second = firstWord(first.rest);
  const isUndone = second.word === "undone";
  const wants = second.word === "wants" ? wishes(second.rest) : { wants: [], rest: first.rest };
  const words = statement(isUndone ? second.rest : (wants?.rest ?? ""));
  if (!party || !wants || !words) return undefined;
  return isUndone
    ? { type: "UndoWithdrawal", party, words }
    : { type: "WithdrawReport", party, wants: wants.wants, words };
});

/** `outcome, timeline: how`, up to the colon. */
function wishes(text: string) {
  const colon = text.indexOf(":");
  const named = text
    .slice(0, Math.max(colon, 0))
    .toLowerCase()
    .split(/,| and /)
    .map((one) => StillWanted.safeParse(one.trim()).data);
  const wants = named.filter((one) => one !== undefined);
  return wants.length === named.length
    ? { wants: [...new Set(wants)], rest: text.slice(colon) }
    : undefined;
}

export default defineCommand({
  name: "withdrawn",
  summary:
    "A reporter takes the report back; say how they said it. It closes nothing: you decide whether the case goes on. They are told nothing more, but for what they still `want` to hear: `receipt`, `timeline`, `resolution`, `outcome`. `undone` says that they stand by it after all.",
  examples: [
    "/withdrawn reporter-1: by phone, they made up with each other",
    "/withdrawn reporter-1 wants resolution, outcome: by mail to the list",
    "/withdrawn reporter-1 undone: by mail to the list",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (asked) => asked,
}) satisfies SlashCommand<ReportingCommand>;
