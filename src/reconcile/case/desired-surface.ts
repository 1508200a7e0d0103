import { replay, type CaseState } from "../../domain/case/case-state.ts";
import type { CaseEvent } from "../../domain/case/events.ts";
import { clocksOf, nextDeadline, overdueNames } from "../../domain/clocks/clocks-of.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { decidingBodyOf } from "../../domain/electorate.ts";
import type { Cause } from "../../domain/ids.ts";
import { overdueLabel, overdueLabelOf, reportLabel } from "../../domain/labels.ts";
import { stageOf } from "../../domain/stage-of.ts";
import { dayOf } from "../../domain/time.ts";
import { statusComment } from "../../messages/status-comment.ts";
import type { CardValues } from "../../ports/case-repository.ts";
import type { ChainHead } from "../../ports/record-codec.ts";
import type { CommandRegistry } from "../../ports/slash-command.ts";
import { printAnchor } from "../markers.ts";
import { answersOwed, type Answer } from "./answers.ts";

/** The shown fields the sweep can compare without reading a record. */
export interface ShownFields {
  readonly title: string;
  /** Those labels of ours that belong on the issue now. */
  readonly labels: readonly string[];
  readonly card: CardValues;
}

/** Everything the app shows of a case: a function of record and config alone. */
export interface DesiredSurface extends ShownFields {
  readonly out: CaseState["recused"];
  readonly status: string;
  readonly answers: readonly Answer[];
  /** Commands by cause, and whether they were followed. */
  readonly commands: ReadonlyMap<Cause, "followed" | "refused">;
}

export function shownFields(state: CaseState, config: AdoptedConfig): ShownFields {
  const clocks = clocksOf(state, config.clocks);
  const overdue = overdueNames(clocks, state.asOf);
  const deadline = nextDeadline(clocks);
  return {
    title: state.codeName,
    labels: [
      reportLabel,
      ...(overdue.length > 0 ? [overdueLabel] : []),
      ...overdue.map(overdueLabelOf),
    ],
    card: {
      status: stageOf(state),
      decidedBy: decidingBodyOf(state),
      nextDeadline: deadline ? dayOf(deadline) : null,
      overdue: overdue.length > 0 ? overdue.join(", ") : null,
    },
  };
}

/** @throws when the events do not begin with a report */
export function desiredSurface(
  events: readonly CaseEvent[],
  config: AdoptedConfig,
  head: ChainHead,
  registry: CommandRegistry,
): DesiredSurface {
  const state = replay(events);
  if (!state) throw new Error("a case without events shows nothing");
  const commands = [...new Set(registry.values())];
  return {
    ...shownFields(state, config),
    out: state.recused,
    status: `${printAnchor(head)}\n${statusComment(state, config, commands)}`,
    answers: answersOwed(events, state, config, registry),
    commands: new Map(
      events
        .filter((event) => event.cause.includes("#"))
        .map((event) => [event.cause, event.type === "CommandRefused" ? "refused" : "followed"]),
    ),
  };
}
