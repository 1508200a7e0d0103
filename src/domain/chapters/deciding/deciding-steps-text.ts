import type { DecidingDue } from "./agreement-owed.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const decidingDues: StepsInWords<DecidingDue> = {
  resolution: () => ({
    heading: "find out what happened and agree on a resolution",
    words: "`/find` keeps what you found out; `/propose` with the measures opens the resolution.",
  }),
  "no-more-action": () => ({
    heading: "agree that no further action is needed, since mediation resolved it",
    line: "/propose\n- kind: no-action\n  ground: mediated",
    words: "Where something else is needed besides, `/propose` that.",
    isTheComment: true,
  }),
  approvals: () => ({
    heading: "approve the proposed resolution, or object to it",
    words:
      "Review the resolution's pull request: *Approve* agrees to exactly this text, *Request changes* objects to it.",
    isForEach: true,
  }),
  "another-decision": ({ about }) => ({
    heading: `decide what follows, since ${about} did not agree`,
    words: "`/propose` with the measures opens a new resolution.",
  }),
};
