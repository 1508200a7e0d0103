import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { recuseOneself } from "./recusal.ts";
import { tellParty } from "./telling.ts";

/** What a command brings about, or why it is not followed. That the actor may ask is settled before. */
export function decide(command: CaseCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case "TellParty":
      return tellParty(command, circumstances);
    case "RecuseMember":
      return recuseOneself(command, circumstances);
    case "AnswerQuestion":
      return [{ type: "QuestionAnswered", question: command.question }];
  }
}
