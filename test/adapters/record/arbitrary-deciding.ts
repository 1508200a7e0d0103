import * as fc from "fast-check";
import { event } from "./arbitrary-happening.ts";
import { named, text } from "./arbitrary-texts.ts";
import { resolution } from "./arbitrary-parts.ts";
import { hex, instant, number, party, person } from "./arbitrary-values.ts";

const people = fc.array(person, { maxLength: 3 });

/** Any event a case can hold of a resolution and of who agrees to it. */
export const decidingEvents = [
  event(
    "ResolutionProposed",
    { resolution, file: text, electorate: people, minimum: number },
    {
      rule: fc.record(
        {
          decides: fc.constantFrom("consensus", "consensus-then-two-thirds", "majority"),
          after: fc.constantFrom("4d", "24h"),
          withoutVote: people,
        },
        { requiredKeys: ["decides"] },
      ),
    },
  ),
  event("TwoThirdsAllowed", {}),
  event("MemberStoodAside", { reason: text }),
  event("ConsensusReached", {
    pull: number,
    commit: hex(40),
    blob: hex(40),
    resolution,
    approvals: fc.array(fc.record({ by: person, review: named(200) }), { maxLength: 3 }),
    aside: people,
  }),
  event("MergeNotCovered", { commit: hex(40) }, { pull: number }),
  event("DeadlockDeclared", {}),
  event("AgreementHeldBack", {
    pull: number,
    why: fc.constantFrom("text", "conflict", "rules"),
  }),
  event("AgreementWithdrawn", { pull: number }),
  event("DeadlockPostponed", { until: instant, reason: text }),
  event("HandOverNeared", { dueAt: instant }),
  event("FeedbackWindowEnded", { party }),
];
