import { type AnyChapter, chapters } from "./chapters.ts";
import { merged } from "../kernel/merged.ts";
import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { secondAct } from "./seconding.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";
import { answerToHiatus } from "../chapters/enacting/answer-to-hiatus.ts";
import { tellParty } from "../chapters/reporting/correspondence.ts";
import { hearParty } from "../chapters/reviewing/hear-party.ts";
import { refuse } from "../kernel/refusal.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;

/** By request, what its chapter makes of it; and what several chapters have a say in. */
const decisions: {
  readonly [Type in CaseCommand["type"]]: (
    command: Of<Type>,
    circumstances: Circumstances,
  ) => Decision;
} = {
  ...merged<AnyChapter["decide"]>(chapters.map((chapter) => chapter.decide)),
  TellParty: (command, circumstances) =>
    command.what === "resolution" && !newestAgreed(circumstances.state.deliberation)
      ? refuse("nothing-agreed")
      : tellParty(command, circumstances),
  HearParty: heardParty,
  SecondAct: secondAct,
  Explain: ({ about }) => [{ type: "ExplanationGiven", about }],
};

/** What a command brings about, or why it is not followed. That the actor may ask is settled before. */
export function decide<Type extends CaseCommand["type"]>(
  command: Of<Type>,
  circumstances: Circumstances,
): Decision {
  return decisions[command.type](command, circumstances);
}

/** What somebody said may settle what they were asked to do. */
function heardParty(command: Of<"HearParty">, circumstances: Circumstances): Decision {
  const heard = hearParty(command, circumstances);
  if ("refused" in heard) return heard;
  return [...heard, ...answerToHiatus(command.whom, command.answer, circumstances)];
}
