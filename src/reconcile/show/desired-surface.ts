import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { replay } from "../../domain/case/replay.ts";
import { shownFields, type ShownFields } from "../../domain/case/shown-fields.ts";
import type { ShownPull } from "../../domain/chapters/deciding/proposal-text.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Cause, GitOid } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import { statusComment } from "../../messages/status-comment.ts";
import type { ChainHead } from "../../ports/record-codec.ts";
import { printAnchor, printHead } from "../marks/markers.ts";
import { type CommentOwed, answersOwed } from "./answers.ts";

/** Everything the app shows of a case: a function of record and config alone. */
export interface DesiredSurface extends ShownFields {
  readonly out: readonly Person[];
  readonly status: string;
  readonly answers: readonly CommentOwed[];
  /** Commands by cause, and whether they were followed. */
  readonly commands: ReadonlyMap<Cause, "followed" | "refused">;
  /** The commands that named somebody. */
  readonly namings: ReadonlySet<Cause>;
}

/** @throws when the events do not begin with a report */
export function desiredSurface(
  events: readonly CaseEvent[],
  config: AdoptedConfig,
  { head, headOid }: { readonly head: ChainHead; readonly headOid: GitOid },
  registry: CommandRegistry<CaseCommand>,
  emergencySheet: string,
  pull?: ShownPull,
): DesiredSurface {
  const state = replay(events);
  if (!state) throw new Error("a case without events shows nothing");
  return {
    ...shownFields(state, config),
    out: [...state.recusals.map((recusal) => recusal.member), ...(config.barred ?? [])],
    status: `${printAnchor(head)}\n${printHead(headOid)}\n${statusComment(state, config, pull)}`,
    answers: answersOwed(events, state, config, registry, emergencySheet),
    commands: new Map(
      events
        .filter((event) => event.cause.includes("#"))
        .map((event) => [event.cause, event.type === "CommandRefused" ? "refused" : "followed"]),
    ),
    namings: new Set(
      events.filter((event) => event.type === "PartyNamed").map((event) => event.cause),
    ),
  };
}
