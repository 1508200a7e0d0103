import type { CaseEvent } from "./case-event.ts";
import type { EventBody } from "./event-body.ts";
import { givenOutBy } from "./given-out-by.ts";
import type { ReportInput } from "./input.ts";
import { replay } from "./replay.ts";
import { nameParty } from "../chapters/reporting/name-party.ts";
import type { Means } from "../kernel/asking.ts";
import { excerpt } from "../kernel/happening.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson } from "../values/person.ts";

/**
 * The events with which a case begins: the report, and those whom the form names, so that a member
 * of the roster who is a party is out from the first moment. Names that are nobody's account are
 * left to the committee. An issue without the label becomes a case only on a committee member's
 * word.
 */
export function openCase(
  input: ReportInput,
  config: AdoptedConfig,
  means: Means,
  asEvent: (body: EventBody) => CaseEvent,
): readonly CaseEvent[] {
  const { openedBy, codeName, issue, receivedAt } = input;
  const mayOpen =
    !openedBy || config.committee.members.some((member) => isSamePerson(member, openedBy));
  if (!mayOpen) return [];
  const title = excerpt(input.title);
  const ongoing = input.isOngoing === true ? { ongoing: true as const } : {};
  const received = { codeName, issue, title, receivedAt, ...ongoing };
  const events = [asEvent({ type: "ReportReceived", ...received })];
  for (const { role, identity } of input.parties) {
    const state = replay(events);
    const actor = openedBy ?? config.committee.chair;
    const named =
      state &&
      nameParty(
        { type: "NameParty", role, identity },
        {
          ...means,
          actor,
          at: input.at,
          cause: input.cause,
          state,
          config,
          givenOut: givenOutBy(state),
        },
      );
    if (named && !("refused" in named)) events.push(...named.map(asEvent));
  }
  return events;
}
