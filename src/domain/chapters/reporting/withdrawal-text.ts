import type { StillWanted } from "./reporting-events.ts";
import type { ReportingState } from "./reporting-state.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { PartyRef } from "../../values/party.ts";

const inWords: Readonly<Record<StillWanted, string>> = {
  receipt: "that it arrived",
  timeline: "how long it takes",
  resolution: "the proposed resolution",
  outcome: "what comes of it",
};

/** To those who decide, where a reporter takes the report back. */
export function withdrawnNotice(party: PartyRef, wants: readonly StillWanted[] = []): string {
  const still =
    wants.length > 0
      ? `They still want to hear ${wish(wants)}; nothing else is owed to them.`
      : "Nothing more is owed to them; they can still write, and be asked.";
  return `${party} takes the report back. That closes nothing, and it can be undone: by them on their page, or with \`/withdrawn ${party} undone: how\`. Whether the case goes on is for you to decide. ${still} Tell nobody else of it.`;
}

/** In the row of a party who is not owed everything here. */
export function withdrawalInWords({
  wants,
  ledTo,
}: Pick<ReportingState["withdrawals"][number], "wants" | "ledTo">): string {
  if (ledTo) return `is seen to in ${ledTo}`;
  return wants.length > 0
    ? `took the report back, still wants to hear ${wish(wants)}`
    : "took the report back";
}

function wish(wants: readonly StillWanted[]): string {
  return list(wants.map((one) => inWords[one]));
}
