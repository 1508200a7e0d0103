import { unknownAmong } from "./correspondence.ts";
import { addressKept } from "./name-party.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingEvent } from "./reporting-events.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";

/** Somebody is a minor, or is not after all: letters go to their guardian, where an address is known. */
export function noteAge(
  { party, isMinor, address }: Extract<ReportingCommand, { type: "NoteAge" }>,
  asking: Asking<ReportingView>,
): ReportingDecision {
  const unknown = unknownAmong([party], asking.state);
  if (unknown) return unknown;
  const known = asking.state.parties.find(({ ref }) => ref === party)?.minor;
  const isKnown = isMinor ? known && known.guardian === address : !known;
  if (isKnown) return refuse("age-noted-already", party);
  const kept = address === undefined ? {} : addressKept(address, asking);
  return [{ type: "AgeNoted", party, isMinor, ...kept }];
}

export function withAge(
  { parties }: Pick<ReportingView, "parties">,
  { party, isMinor, address }: Extract<ReportingEvent, { type: "AgeNoted" }>,
): Pick<ReportingView, "parties"> {
  return {
    parties: parties.map((one) => {
      if (one.ref !== party) return one;
      const { minor: _, ...grown } = one;
      return isMinor ? { ...grown, minor: { guardian: address } } : grown;
    }),
  };
}
