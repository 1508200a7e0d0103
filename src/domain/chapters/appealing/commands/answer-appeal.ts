import type { AppealingCommand } from "../appealing-commands.ts";
import { HearerAnswer } from "../appealing-events.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `[<party> ]<decision-stands|changed|lifted|paused>: why` */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const party = PartyRef.safeParse(first.word).data;
  const { word, rest } = party ? firstWord(first.rest) : first;
  const answer = HearerAnswer.safeParse(word).data;
  const reason = statement(rest);
  return answer && reason ? { party, answer, reason } : undefined;
});

export default defineCommand({
  name: "answer-appeal",
  summary:
    "Say how to answer an appeal you hear: the decision stands, something else is decided, or what was ordered is lifted; or that the bans pause until it is answered. It counts once as many say the same as a decision takes.",
  examples: [
    "/answer-appeal decision-stands: the two others remember it otherwise",
    "/answer-appeal changed: six months are enough",
    "/answer-appeal reported-1 lifted: it was somebody else",
    "/answer-appeal paused: what they sent needs weeks to look into",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (answered) => ({ type: "AnswerAppeal", ...answered }),
}) satisfies SlashCommand<AppealingCommand>;
