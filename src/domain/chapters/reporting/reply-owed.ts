import { acknowledgementClocks } from "./acknowledgement.ts";
import type { ReportingView } from "./reporting-state.ts";
import { lostWith, relayedBy } from "./known-to-one-member.ts";
import { isRunning } from "../../kernel/promise-clock.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { earliest } from "../../values/time.ts";

/** A reply to reporters who have none yet. */
export interface ReplyDue {
  readonly owed: "receipt";
  readonly to: readonly PartyRef[];
  /** Who alone knows the first of them and is out of the case. */
  readonly knownTo?: Person;
}

/** A reply comes before all else. */
export function replyOwed(
  state: ReportingView,
  { clocks }: AdoptedConfig,
): Owing<ReplyDue> | undefined {
  const replies = acknowledgementClocks(state, clocks).filter(isRunning);
  const to = replies.map(({ party }) => party);
  const dueAt = earliest(replies.map((clock) => clock.dueAt));
  const knownTo = lostWith(to, state);
  return state.closed || to.length === 0
    ? undefined
    : { owed: "receipt", to, dueAt, ...relayedBy(to, state), ...(knownTo && { knownTo }) };
}
