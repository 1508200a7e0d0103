import type { AdoptedConfig } from "../config/adopted-config.ts";
import { isSamePerson } from "../person.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Means } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import { excerpt } from "./events/happening.ts";
import type { ReportInput } from "./input.ts";
import { nameParty } from "./parties.ts";
import { givenOutBy } from "./given-out-by.ts";
import { replay } from "./replay.ts";

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
  const events = [asEvent({ type: "ReportReceived", codeName, issue, title, receivedAt })];
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
