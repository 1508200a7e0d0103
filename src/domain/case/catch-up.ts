import type { AdoptedConfig } from "../config/adopted-config.ts";
import { nextMoment, type Moment } from "../clocks/next-moment.ts";
import { Cause } from "../ids.ts";
import type { Doer } from "../person.ts";
import type { Instant } from "../time.ts";
import { answerInput } from "./answer-input.ts";
import { replay, replayUntil } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseEvent } from "./events.ts";
import { compareInputs, type Input } from "./input.ts";

interface Surroundings {
  /** The config in force at an instant. */
  readonly configAt: (instant: Instant) => AdoptedConfig;
  readonly now: Instant;
}

/**
 * The events a record still lacks: what people did and what time brought, merged into one order of
 * time and each decided with what was true at its own instant. What was said before a deadline
 * counts as before it, even if it is heard after. Hearing the same again adds nothing.
 */
export function catchUp(
  history: readonly CaseEvent[],
  inputs: readonly Input[],
  { configAt, now }: Surroundings,
): readonly CaseEvent[] {
  const heard = new Set(history.map((event) => event.cause));
  const waiting = inputs.filter((input) => !heard.has(input.cause)).toSorted(compareInputs);
  const added: CaseEvent[] = [];
  for (;;) {
    const events = [...history, ...added];
    const [input] = waiting;
    const moment = upcomingMoment(events, configAt(now), now);
    if (input && (!moment || input.at <= moment.at)) {
      waiting.shift();
      added.push(...eventsOf(input, events, configAt(input.at)));
    } else if (moment) added.push(momentEvent(moment, configAt(now)));
    else return added;
  }
}

function upcomingMoment(
  events: readonly CaseEvent[],
  config: AdoptedConfig,
  now: Instant,
): Moment | undefined {
  const state = replay(events);
  const moment = state && nextMoment(state, config);
  return moment && moment.at <= now ? moment : undefined;
}

function eventsOf(
  input: Input,
  events: readonly CaseEvent[],
  config: AdoptedConfig,
): readonly CaseEvent[] {
  const happening = { at: input.at, cause: input.cause, register: config.register };
  const state = replayUntil(events, input.at);
  if (input.kind === "report") {
    if (state) return [];
    const { codeName, issue, title, receivedAt, by } = input;
    return [{ type: "ReportReceived", ...happening, by, codeName, issue, title, receivedAt }];
  }
  if (!state) return [];
  const by: Doer = input.kind === "command" ? input.by : "comity";
  return answerInput(input, state, config).map((body) => ({ ...body, ...happening, by }));
}

function momentEvent(moment: Moment, config: AdoptedConfig): CaseEvent {
  const name = moment.what === "alerts-council" ? "unanswered" : moment.clock.name;
  return {
    ...momentBody(moment),
    at: moment.at,
    by: "comity",
    cause: Cause.parse(`clock:${name}:${moment.at}`),
    register: config.register,
  };
}

function momentBody(moment: Moment): EventBody {
  if (moment.what === "alerts-council") return { type: "CouncilAlerted" };
  const { name: clock, party, dueAt } = moment.clock;
  return {
    type: moment.what === "nears" ? "DeadlineNeared" : "DeadlineMissed",
    clock,
    ...(party && { party }),
    dueAt,
  };
}
