import { answerInput } from "./answer-input.ts";
import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import { givenOutBy } from "./given-out-by.ts";
import { compareInputs, type Input } from "./input.ts";
import { nextMoment } from "./next-moment.ts";
import { openCase } from "./open-case.ts";
import { continued, replay, replayMore, replayUntil } from "./replay.ts";
import { instantsOfAgreeing } from "../chapters/deciding/answer-merge.ts";
import type { Means } from "../kernel/asking.ts";
import type { Moment } from "../kernel/chapter.ts";
import { longestText } from "../kernel/happening.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { Cause } from "../values/ids.ts";
import type { Doer } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { handOverDue, interimDue } from "../who-decides/hand-over.ts";

interface Surroundings extends Means {
  /** The config in force at an instant. */
  readonly configAt: (instant: Instant) => AdoptedConfig;
  readonly now: Instant;
  /** Whether the resolution of this case, as it stood then, was agreed by an instant. */
  readonly isAgreedAt?: (instant: Instant, state: CaseState) => boolean;
  /**
   * Whether what came at an instant, in a case that stood so then, finds its resolution agreed and not
   * merged yet: it is decided after the merge.
   */
  readonly isMergedBefore?: (instant: Instant, asItWas: CaseState) => boolean;
}

/**
 * The events a record still lacks: what people did and what time brought, merged into one order of
 * time and each decided with what was true at its own instant. What was said before a deadline
 * counts as before it, even if it is heard after; consensus came about with the approval that
 * completed it, whenever the merge was. Hearing the same again adds nothing.
 */
export function catchUp(
  history: readonly CaseEvent[],
  inputs: readonly Input[],
  { configAt, now, isAgreedAt, isMergedBefore, ...means }: Surroundings,
): readonly CaseEvent[] {
  const heard = new Set(history.map((event) => event.cause));
  const waiting = inputs.filter((input) => !heard.has(input.cause)).toSorted(compareInputs);
  const events = [...history];
  let state = replay(events);
  const take = (brought: readonly CaseEvent[]) => {
    state = replayMore(state, events, brought);
    events.push(...brought);
  };
  let agreeingFrom: Instant | undefined;
  /** What was merged and agreed by then, at the instant it was. */
  const consensusBy = (until: Instant): readonly CaseEvent[] => {
    for (const merge of waiting) {
      if (merge.kind !== "merge" || heard.has(merge.cause)) continue;
      for (const at of instantsOfAgreeing(merge, events)) {
        if (at > until || (agreeingFrom !== undefined && at < agreeingFrom)) continue;
        const met = { asItWas: replayUntil(state, events, at), newest: state };
        const brought = eventsOf({ ...merge, at }, met, configAt(at), means);
        if (brought.some(({ type }) => type === "ConsensusReached")) return brought;
      }
    }
    agreeingFrom = until;
    return [];
  };
  for (let turn = 0; ;) {
    const input = waiting[turn];
    const moment = upcomingMoment(state, configAt(now), now, isAgreedAt);
    const next = input && (!moment || input.at <= moment.at) ? input : moment;
    const agreed = consensusBy(next?.at ?? now);
    for (const { cause } of agreed) heard.add(cause);
    take(agreed);
    if (agreed.length > 0) continue;
    if (!next) return events.slice(history.length);
    const asItWas = () => replayUntil(state, events, next.at);
    const then = isMergedBefore && asItWas();
    if (then && isMergedBefore(next.at, then)) return events.slice(history.length);
    if ("kind" in next) {
      turn += 1;
      if (heard.has(next.cause)) continue;
      const met = { asItWas: asItWas(), newest: state };
      const brought = eventsOf(next, met, configAt(next.at), means);
      if (brought.length > 0) heard.add(next.cause);
      take(brought);
    } else take(momentEvents(next, asItWas, configAt(now)));
  }
}

function upcomingMoment(
  state: CaseState | undefined,
  config: AdoptedConfig,
  now: Instant,
  isAgreedAt: Surroundings["isAgreedAt"],
): Moment<EventBody> | undefined {
  const isAgreed = (at: Instant) => (state && isAgreedAt?.(at, state)) ?? false;
  const moment = state && nextMoment(state, config, isAgreed);
  return moment && moment.at <= now ? moment : undefined;
}

/** The case that an input meets. */
interface Met {
  /** At the input's own instant. */
  readonly asItWas: CaseState | undefined;
  /** As all that is recorded leaves it, what happened later too. */
  readonly newest: CaseState | undefined;
}

function eventsOf(
  input: Input,
  met: Met,
  config: AdoptedConfig,
  means: Means,
): readonly CaseEvent[] {
  const { at, cause } = input;
  const by: Doer = input.kind === "command" || input.kind === "report" ? input.by : "comity";
  const isCut = input.kind === "command" && input.text.length > longestText;
  const asEvent = (body: EventBody): CaseEvent => ({
    ...body,
    at,
    by,
    cause,
    register: config.register,
    ...(isCut && { whole: input.textSha256 }),
  });
  const brought = broughtBy(input, met, config, means, asEvent);
  const after = brought.length > 0 ? continued(met.asItWas, brought) : undefined;
  const due = after ? handedOverBy(input, after, config) : [];
  return [...brought, ...due.map((body) => ({ ...asEvent(body), by: "comity" as const }))];
}

/** What takes the case to the council by itself once an input was heard. */
function handedOverBy(input: Input, after: CaseState, config: AdoptedConfig) {
  const due = handOverDue(after, config);
  if (due.length > 0 || input.kind !== "report") return due;
  return interimDue(after, config, input.at, input.openedBy ?? input.by);
}

function broughtBy(
  input: Input,
  { asItWas, newest }: Met,
  config: AdoptedConfig,
  means: Means,
  asEvent: (body: EventBody) => CaseEvent,
): readonly CaseEvent[] {
  if (input.kind === "report") return newest ? [] : openCase(input, config, means, asEvent);
  if (!asItWas || !newest) return [];
  return answerInput(input, asItWas, config, givenOutBy(newest), means).map(asEvent);
}

/** A recusal that time brings may leave too few of the committee, as any other does. */
function momentEvents(
  { at, name, brings }: Moment<EventBody>,
  asItWas: () => CaseState | undefined,
  config: AdoptedConfig,
): readonly CaseEvent[] {
  const cause = Cause.parse(`clock:${name}:${at}`);
  const asEvent = (body: EventBody): CaseEvent => ({
    ...body,
    at,
    by: "comity",
    cause,
    register: config.register,
  });
  const event = asEvent(brings);
  if (brings.type !== "MemberRecused") return [event];
  const after = continued(asItWas(), [event]);
  return [event, ...(after && !after.closed ? handOverDue(after, config) : []).map(asEvent)];
}
