import { isAnswer } from "../../domain/case/answer-events.ts";
import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { commandsNow } from "../../domain/case/commands-now.ts";
import { nextStepText } from "../../domain/case/next-step-text.ts";
import { nextStep } from "../../domain/case/next-step.ts";
import { noticeOfEvent } from "../../domain/case/notice-of-event.ts";
import { refusalSentence } from "../../domain/case/refusal-reason.ts";
import { previewText } from "../../domain/chapters/enacting/preview-text.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import { formsLike } from "../../domain/kernel/usage.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Cause } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import { appointers, electorate } from "../../domain/who-decides/electorate.ts";
import { draftAnswer, type Drafting } from "../../messages/draft-answer.ts";
import { helpOn, helpText } from "../../messages/help.ts";
import { answerKeyOf, type AnswerKey } from "../marks/markers.ts";

/** A comment of ours that has to be there. */
export interface CommentOwed {
  readonly key: AnswerKey;
  /** When what it answers happened; the comment itself is not older. */
  readonly since: Instant;
  readonly body: string;
}

/** By the command that asks, what was decided before; nothing of what was answered. */
export type Histories = ReadonlyMap<Cause, string>;

/**
 * Every comment the app owes: refusals and answers, one for each comment that asked; one for each
 * assignment taken back; one mention for each deadline that nears and is not met yet, and for what
 * turned out otherwise in a space.
 *
 * @param drafting without it no draft is answered
 * @param histories without it no question is answered of what was decided before
 */
export function answersOwed(
  events: readonly CaseEvent[],
  state: CaseState,
  config: AdoptedConfig,
  registry: CommandRegistry<CaseCommand>,
  emergencySheet: string,
  drafting?: Drafting,
  histories: Histories = new Map(),
): readonly CommentOwed[] {
  const answers = new Map<AnswerKey, CommentOwed>();
  const deciding = electorate(state, config, state.asOf);
  const people = deciding.length > 0 ? deciding : appointers(state, config);
  const situation = { state, config, people, emergencySheet, events };
  for (const event of toAnswerHere(events)) {
    const texts = [
      answerTo(event, state, config, registry),
      event.type === "LetterDrafted" && drafting
        ? draftAnswer(event, state, config, drafting)
        : undefined,
      noticeOfEvent(event, situation),
      event.type === "HistoryAsked" ? histories.get(event.cause) : undefined,
    ].filter((one) => one !== undefined);
    if (texts.length === 0) continue;
    const text = texts.join("\n\n");
    const key = answerKeyOf(event);
    const before = answers.get(key);
    const body = before ? `${before.body}\n\n${text}` : text;
    answers.set(key, { key, since: before?.since ?? event.at, body });
  }
  return [...answers.values()];
}

/**
 * What was answered before the case moved is repeated in its room as part of the thread; what was
 * not is answered there, not before it arrived. What was answered in an issue that is gone is not
 * answered again.
 */
export function toAnswerHere(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const arrival = events.findLastIndex(
    ({ type }) => type === "CaseMoved" || type === "CaseContinued",
  );
  const moved = events[arrival];
  if (moved?.type !== "CaseMoved") return events.slice(Math.max(arrival, 0));
  const { unanswered = [], at } = moved;
  const late = events
    .slice(0, arrival)
    .filter((event) => isAnswer(event) && unanswered.includes(event.cause));
  return [...events.slice(arrival), ...late.map((event) => ({ ...event, at }))];
}

function answerTo(
  event: CaseEvent,
  state: CaseState,
  config: AdoptedConfig,
  registry: CommandRegistry<CaseCommand>,
): string | undefined {
  if (event.type === "CommandRefused") {
    const { verb, reason, detail, text } = event;
    const forms = formsLike(registry.get(verb)?.examples ?? [], text);
    return refusalSentence({ verb, reason, detail, forms });
  }
  if (event.type !== "ExplanationGiven") return undefined;
  if (event.about === "next") return nextStepText(nextStep(state, config), state.asOf);
  if (event.about === "preview") return previewText(state, config);
  const now = commandsNow(state);
  return event.verb === undefined ? helpText(registry, now) : helpOn(event.verb, registry, now);
}
