import { nextMoment } from "../../domain/case/next-moment.ts";
import { earliest } from "../../domain/values/time.ts";
import {
  awaitMerge,
  callCouncil,
  demandRegister,
  enforce,
  sealAsClosed,
  settleAccess,
  writeLetters,
  type Awaited,
  type Carried,
  type Written,
} from "./act-on-case.ts";
import type { CaseLook, CaseOutcome } from "./case-look.ts";
import { finishForgetting, goOnForgetting } from "./be-forgotten.ts";
import { keepInTime, type Timed } from "./keep-in-time.ts";
import { leadOver } from "./lead-over.ts";
import { finishMove, move, record, recordUnlessItBegins } from "./record-case.ts";
import type { Recorded, Stays } from "./record-case.ts";
import {
  judgeResolution,
  keepWhoHasAccess,
  keepRegisterOfBans,
  show,
  type Shown,
} from "./show-case.ts";
import { takeApart } from "./take-apart.ts";
import { type Run, stagesFrom } from "./stages.ts";
import {
  goOnElsewhere,
  hearAndDecide,
  matchRegister,
  observe,
  trust,
  type WithHeard,
} from "./understand-case.ts";

/** What is done in one look, in the order of the drawing in `docs/architecture.md`. */
export const caseStages: Run<CaseLook, CaseOutcome> = stagesFrom<CaseLook, CaseOutcome>()
  .next("observe", observe)
  .next("match the register", matchRegister)
  .next("finish forgetting", finishForgetting)
  .next("go on from a case whose issue is gone", goOnElsewhere)
  .next("trust", trust)
  .next("go on forgetting", goOnForgetting)
  .next("hear and decide", hearAndDecide)
  .next("finish a move that was begun", finishMove)
  .next("record, unless the case begins in a room", recordUnlessItBegins)
  .next("move", move)
  .next("record", record)
  .next("lead over to another case", leadOver)
  .next("take a case out of this one", takeApart)
  .next("keep the register of bans", keepRegisterOfBans)
  .next("keep who has access", keepWhoHasAccess)
  .next("judge the resolution", judgeResolution)
  .next("show", show)
  .next("settle grants", settleAccess)
  .next("demand the register of bans", demandRegister)
  .next("enforce", enforce)
  .next("keep it no longer than its time", keepInTime)
  .next("seal as closed", sealAsClosed)
  .next("await the merge", awaitMerge)
  .next("call the council", callCouncil)
  .next("send letters", writeLetters)
  .last("return", settle);

/**
 * One look at a case. Safe to repeat and to interrupt after any request; the next look goes on from
 * what is true on GitHub then.
 */
export function reconcileCase(look: CaseLook): Promise<CaseOutcome> {
  return caseStages.run(look);
}

type Settled = WithHeard & Stays & Recorded & Shown & Carried & Timed & Awaited & Written;

async function settle(look: Settled): Promise<CaseOutcome> {
  const { heard, memory, notBefore, moveAgainAt, mergedBy, timeAt } = look;
  const isPostponed = look.isPostponed || look.letters === "postponed";
  const instants = [
    nextMoment(heard.state, heard.config, heard.isAgreedAt)?.at,
    isPostponed ? look.settledAt : undefined,
    look.putBackAt,
    moveAgainAt,
    mergedBy,
    timeAt,
    ...[...notBefore.values()].map(({ retryAt }) => retryAt),
  ];
  const lookAgainAt = earliest(instants.filter((at) => at !== undefined));
  return { case: "settled", memory: { ...memory, notBefore }, lookAgainAt };
}
