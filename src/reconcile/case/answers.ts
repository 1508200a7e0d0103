import type { CaseState } from "../../domain/case/case-state.ts";
import type { CaseEvent } from "../../domain/case/events.ts";
import { clocksOf } from "../../domain/clocks/clocks-of.ts";
import { isRunning } from "../../domain/clocks/clock.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { electorate } from "../../domain/electorate.ts";
import { nextStep } from "../../domain/next-step.ts";
import type { Instant } from "../../domain/time.ts";
import { helpText } from "../../messages/help.ts";
import { nextStepText } from "../../messages/next-step.ts";
import { assignmentUndoneNotice, deadlineNearsNotice } from "../../messages/notices.ts";
import { refusalSentence } from "../../messages/refusals.ts";
import type { CommandRegistry } from "../../ports/slash-command.ts";
import { answerKey, type AnswerKey } from "../markers.ts";

/** A comment of ours that has to be there. */
export interface Answer {
  readonly key: AnswerKey;
  /** When what it answers happened; the comment itself is not older. */
  readonly since: Instant;
  readonly body: string;
}

/**
 * Every comment the app owes: refusals and answers, one for each comment that asked; one for each
 * assignment taken back; one mention for each deadline that nears and is not met yet.
 */
export function answersOwed(
  events: readonly CaseEvent[],
  state: CaseState,
  config: AdoptedConfig,
  registry: CommandRegistry,
): readonly Answer[] {
  const answers = new Map<AnswerKey, Answer>();
  for (const event of events) {
    const text = answerTo(event, state, config, registry);
    if (text === undefined) continue;
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
  registry: CommandRegistry,
): string | undefined {
  switch (event.type) {
    case "CommandRefused": {
      const example = registry.get(event.verb)?.examples[0];
      return refusalSentence(event.verb, event.reason, event.detail, example);
    }
    case "QuestionAnswered":
      return event.question === "help"
        ? helpText([...new Set(registry.values())])
        : nextStepText(nextStep(state, config), state.asOf);
    case "AssignmentUndone":
      return assignmentUndoneNotice(event.member);
    case "DeadlineNeared": {
      const { clock, party, dueAt } = event;
      const runs = clocksOf(state, config.clocks).some(
        (one) => one.name === clock && one.party === party && one.dueAt === dueAt && isRunning(one),
      );
      const people = electorate(state, config, state.asOf);
      return runs ? deadlineNearsNotice(people, clock, party, dueAt, event.at) : undefined;
    }
    case "ReportReceived":
    case "PartyTold":
    case "MemberRecused":
    case "DeadlineMissed":
    case "CouncilAlerted":
    case "LetterSent":
      return undefined;
  }
}
