import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { secondAct } from "./seconding.ts";
import { reviewOrder } from "../chapters/banning/review-order.ts";
import { closeCase, reopenCase } from "../chapters/closing/close-case.ts";
import { declareDeadlock, postponeHandOver } from "../chapters/deciding/deadlock.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";
import { proposeResolution, standAside } from "../chapters/deciding/propose-resolution.ts";
import { answerToHiatus } from "../chapters/enacting/answer-to-hiatus.ts";
import { enact } from "../chapters/enacting/enact.ts";
import { lineHasFailed, lineIsDone } from "../chapters/enacting/settle-line.ts";
import { grantReading } from "../chapters/keeping-apart/grants.ts";
import { sealCase } from "../chapters/keeping-apart/seal-case.ts";
import { ruleOutContact, tellParty } from "../chapters/reporting/correspondence.ts";
import { nameParty, renameParty } from "../chapters/reporting/name-party.ts";
import { askParty, hearParty } from "../chapters/reviewing/hear-party.ts";
import { banAlone } from "../chapters/urgent-action/ban-alone.ts";
import { declareDanger, noteHelpContacted } from "../chapters/urgent-action/danger.ts";
import { ratifyAct, reverseAct } from "../chapters/urgent-action/review-act.ts";
import { tellOfAct } from "../chapters/urgent-action/tell-of-act.ts";
import { excerpt } from "../kernel/happening.ts";
import { refuse } from "../kernel/refusal.ts";
import { appointPerson } from "../who-decides/appoint.ts";
import { handOver } from "../who-decides/hand-over.ts";
import { nameChair } from "../who-decides/name-chair.ts";
import { discloseConflict, endRecusal, recuseMember } from "../who-decides/recusal.ts";

/** What a command brings about, or why it is not followed. That the actor may ask is settled before. */
export function decide(command: CaseCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case "TellParty":
      return tellParty(
        command,
        circumstances,
        newestAgreed(circumstances.state.deliberation) !== undefined,
      );
    case "HearParty":
      return heardParty(command, circumstances);
    case "RuleOutContact":
      return ruleOutContact(command, circumstances);
    case "AskParty":
      return askParty(command, circumstances);
    case "NameParty":
      return nameParty(command, circumstances);
    case "RenameParty":
      return renameParty(command, circumstances);
    case "TakeNote":
      return [{ type: "NoteTaken", text: excerpt(command.text) }];
    case "DraftFinding":
      return [{ type: "FindingDrafted", finding: command.finding }];
    case "RecuseMember":
      return recuseMember(command, circumstances);
    case "EndRecusal":
      return endRecusal(command, circumstances);
    case "DiscloseConflict":
      return discloseConflict(command);
    case "HandOver":
      return handOver(command, circumstances);
    case "DeclareDeadlock":
      return declareDeadlock(circumstances);
    case "PostponeHandOver":
      return postponeHandOver(command, circumstances);
    case "EnactResolution":
      return enact(circumstances);
    case "LineIsDone":
      return lineIsDone(command, circumstances);
    case "LineHasFailed":
      return lineHasFailed(command, circumstances);
    case "AppointPerson":
      return appointPerson(command, circumstances);
    case "NameChair":
      return nameChair(command, circumstances);
    case "SealCase":
      return sealCase(circumstances);
    case "GrantReading":
      return grantReading(command, circumstances);
    case "BanAlone":
      return banAlone(command, circumstances);
    case "TellOfAct":
      return tellOfAct(command, circumstances);
    case "RatifyAct":
      return ratifyAct(command, circumstances);
    case "ReverseAct":
      return reverseAct(command, circumstances);
    case "DeclareDanger":
      return declareDanger(command);
    case "NoteHelpContacted":
      return noteHelpContacted(command);
    case "ReviewOrder":
      return reviewOrder(command, circumstances);
    case "ProposeResolution":
      return proposeResolution(command, circumstances);
    case "StandAside":
      return standAside(command, circumstances);
    case "SecondAct":
      return secondAct(command, circumstances);
    case "CloseCase":
      return closeCase(command, circumstances);
    case "ReopenCase":
      return reopenCase(command, circumstances);
    case "OpenCase":
      return refuse("already-open");
    case "ThawRecord":
      return refuse("not-frozen");
    case "Explain":
      return [{ type: "ExplanationGiven", about: command.about }];
  }
}

/** What somebody said may settle what they were asked to do. */
function heardParty(
  command: Extract<CaseCommand, { type: "HearParty" }>,
  circumstances: Circumstances,
): Decision {
  const heard = hearParty(command, circumstances);
  if ("refused" in heard) return heard;
  return [...heard, ...answerToHiatus(command.whom, command.answer, circumstances)];
}
