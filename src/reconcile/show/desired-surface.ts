import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { replay } from "../../domain/case/replay.ts";
import { shownFields, type ShownFields } from "../../domain/case/shown-fields.ts";
import type { SeenAgreement } from "../../domain/chapters/deciding/agreement.ts";
import { asReviewed } from "../../domain/chapters/deciding/deliberation.ts";
import type { ShownPull } from "../../domain/chapters/deciding/proposal-text.ts";
import type { UnsettledAccess } from "../../domain/chapters/keeping-apart/unsettled-access.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Cause, NodeId } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Drafting } from "../../messages/draft-answer.ts";
import type { RefusedWrite } from "../../messages/refused-by-rule.ts";
import { statusComment } from "../../messages/status-comment.ts";
import type { ChainHead } from "../../ports/record-codec.ts";
import { marked, printAnchor } from "../marks/markers.ts";
import { type CommentOwed, answersOwed, type Histories } from "./answers.ts";

/**
 * Everything the app shows of a case: a function of record, config, the reviews of what is proposed
 * and whose access to its room is not settled.
 */
export interface DesiredSurface extends ShownFields {
  readonly out: readonly Person[];
  readonly status: string;
  readonly answers: readonly CommentOwed[];
  /** Commands by cause, and whether they were followed. */
  readonly commands: ReadonlyMap<Cause, "followed" | "refused">;
  /** Comments that members had deleted. */
  readonly redacted: readonly NodeId[];
  /** The commands that named somebody. */
  readonly namings: ReadonlySet<Cause>;
}

/** The resolution's pull request, as it was observed. */
interface SeenResolution {
  readonly shown?: ShownPull | undefined;
  readonly agreement?: SeenAgreement | undefined;
  /** What GitHub refuses to have written, by a rule. */
  readonly refused?: RefusedWrite | undefined;
}

/** @throws when the events do not begin with a report */
export function desiredSurface(
  events: readonly CaseEvent[],
  config: AdoptedConfig,
  head: ChainHead,
  registry: CommandRegistry<CaseCommand>,
  emergencySheet: string,
  { shown, agreement, refused }: SeenResolution = {},
  drafting?: Drafting,
  histories?: Histories,
  unsettled: readonly UnsettledAccess[] = [],
): DesiredSurface {
  const replayed = replay(events);
  if (!replayed) throw new Error("a case without events shows nothing");
  const state = asReviewed(replayed, agreement);
  return {
    ...shownFields(state, config),
    out: [...state.recusals.map((recusal) => recusal.member), ...(config.barred ?? [])],
    status: marked(statusComment(state, config, shown, refused, unsettled), printAnchor(head)),
    answers: answersOwed(events, state, config, registry, emergencySheet, drafting, histories),
    commands: new Map(
      events
        .filter((event) => event.cause.includes("#"))
        .map((event) => [event.cause, event.type === "CommandRefused" ? "refused" : "followed"]),
    ),
    redacted: state.redacted,
    namings: new Set(
      events
        .filter(({ type }) => type === "PartyNamed" || type === "AgeNoted")
        .map((event) => event.cause),
    ),
  };
}
