import { z } from "zod";
import type { ReportingCommand } from "../reporting-commands.ts";
import { Impossibility } from "../reporting-events.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee } from "../../../values/party.ts";

const Purpose = z.enum(["tell", "ask"]);

/** `<tell|ask> <whom> <ground>: reason` */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const second = firstWord(first.rest);
  const third = firstWord(second.rest);
  const purpose = Purpose.safeParse(first.word).data;
  const whom = Addressee.safeParse(second.word).data;
  const ground = Impossibility.safeParse(third.word).data;
  const reason = statement(third.rest);
  return purpose && whom && ground && reason ? { for: purpose, whom, ground, reason } : undefined;
});

export default defineCommand({
  name: "cannot",
  summary:
    "Telling or asking somebody is not possible: they are anonymous, it is unsafe, they are a minor, unaware, have withdrawn or are unreachable.",
  examples: [
    "/cannot tell reporter-1 anonymous: the form left no address",
    "/cannot ask affected-1 unreachable: no answer to three mails",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (ruledOut) => ({ type: "RuleOutContact", ...ruledOut }),
}) satisfies SlashCommand<ReportingCommand>;
