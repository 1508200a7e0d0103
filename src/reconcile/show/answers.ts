import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { clocksOf } from "../../domain/case/clocks-of.ts";
import { nextStepText } from "../../domain/case/next-step-text.ts";
import { nextStep } from "../../domain/case/next-step.ts";
import {
  assignmentUndoneNotice,
  changeUndoneNotice,
  deadlineNearsNotice,
  notCoveredNotice,
} from "../../domain/case/notices.ts";
import { refusalSentence } from "../../domain/case/refusal-reason.ts";
import { toldAtOnce } from "../../domain/case/told-at-once.ts";
import { askedAgainNotice } from "../../domain/chapters/deciding/proposal-text.ts";
import { enactedNotice, liftedNotice } from "../../domain/chapters/enacting/enacted-notice.ts";
import { isToBeLifted } from "../../domain/chapters/enacting/line-standing.ts";
import { isOrderOf } from "../../domain/chapters/enacting/line.ts";
import { linesInTrouble } from "../../domain/chapters/enacting/lines-in-trouble.ts";
import { isRunning } from "../../domain/kernel/clock.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Instant } from "../../domain/values/time.ts";
import { electorate } from "../../domain/who-decides/electorate.ts";
import { helpText } from "../../messages/help.ts";
import { movedNotice } from "../../messages/room.ts";
import { answerKey, type AnswerKey } from "../marks/markers.ts";

/** A comment of ours that has to be there. */
export interface Answer {
  readonly key: AnswerKey;
  /** When what it answers happened; the comment itself is not older. */
  readonly since: Instant;
  readonly body: string;
}

/**
 * Every comment the app owes: refusals and answers, one for each comment that asked; one for each
 * assignment taken back; one mention for each deadline that nears and is not met yet, and for what
 * turned out otherwise in a space.
 */
export function answersOwed(
  events: readonly CaseEvent[],
  state: CaseState,
  config: AdoptedConfig,
  registry: CommandRegistry<CaseCommand>,
  emergencySheet: string,
): readonly Answer[] {
  const answers = new Map<AnswerKey, Answer>();
  // What was answered before the case moved is repeated in its room as part of the thread.
  const arrival = events.findLastIndex(({ type }) => type === "CaseMoved");
  for (const event of arrival < 0 ? events : events.slice(arrival)) {
    const texts = [
      answerTo(event, state, config, registry),
      toldAtOnce(event, state, config, emergencySheet),
      linesInTrouble(event, events, state, config),
    ].filter((one) => one !== undefined);
    if (texts.length === 0) continue;
    const text = texts.join("\n\n");
    const key = answerKey(event.cause);
    const before = answers.get(key);
    const body = before ? `${before.body}\n\n${text}` : text;
    answers.set(key, { key, since: before?.since ?? event.at, body });
  }
  return [...answers.values()];
}

function answerTo(
  event: CaseEvent,
  state: CaseState,
  config: AdoptedConfig,
  registry: CommandRegistry<CaseCommand>,
): string | undefined {
  if (event.type === "CommandRefused") {
    const { verb, reason, detail } = event;
    return refusalSentence({ verb, reason, detail, example: registry.get(verb)?.examples[0] });
  }
  if (event.type === "ExplanationGiven")
    return event.about === "help"
      ? helpText([...new Set(registry.values())])
      : nextStepText(nextStep(state, config), state.asOf);
  if (event.type === "CaseMoved") {
    const people = electorate(state, config, state.asOf);
    return movedNotice(people, event.from, state.handedOver !== undefined);
  }
  if (event.type === "ResolutionEnacted" || event.type === "CoolingOffBegun")
    return enactedNotice(event.lines, state, config);
  if (event.type === "OrderEnded")
    return liftedNotice(
      state.lines.filter(
        (line) => isOrderOf(line, event.order) && line.steward !== undefined && isToBeLifted(line),
      ),
    );
  if (event.type === "AssignmentUndone") return assignmentUndoneNotice(event.member);
  if (event.type === "ResolutionProposed")
    return state.deliberation.proposal?.cause === event.cause
      ? askedAgainNotice(state, config)
      : undefined;
  if (event.type === "MergeNotCovered") return notCoveredNotice(event.pull, state.codeName);
  if (event.type === "HandMadeChangeUndone") return changeUndoneNotice(event.what);
  return event.type === "DeadlineNeared" ? warning(event, state, config) : undefined;
}

/** Nothing once the deadline is met or was moved. */
function warning(
  { clock, party, dueAt, at }: Extract<CaseEvent, { type: "DeadlineNeared" }>,
  state: CaseState,
  config: AdoptedConfig,
): string | undefined {
  const runs = clocksOf(state, config.clocks).some(
    (one) => one.name === clock && one.party === party && one.dueAt === dueAt && isRunning(one),
  );
  const people = electorate(state, config, state.asOf);
  return runs ? deadlineNearsNotice(people, clock, party, dueAt, at) : undefined;
}
