import type { DecidingDue } from "./agreement-owed.ts";
import { findSkeleton, proposeSkeleton } from "./skeletons.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const decidingDues: StepsInWords<DecidingDue> = {
  resolution: ({ unheard, unanswered, reported, spaces }) => ({
    heading: "find out what happened and agree on a resolution",
    words: [
      "`/find` keeps what you found out; `/propose` opens the resolution with its measures, a line each. `/help propose` shows every kind of measure.",
      ...(reported.length === 0
        ? ["Nobody is named as reported yet: `/name reported @login` does that first."]
        : []),
      ...(unheard.length > 0
        ? [
            `Before anybody is banned, reprimanded, asked to apologise or to step back, they are heard: ${list(unheard)}. \`/ask ${unheard[0] ?? ""}: what is your side of it?\` asks them, once each reporter said whether they are safe then (\`/ask reporter-1 safety\`).`,
          ]
        : []),
    ].join(" "),
    skeletons: [
      ...(unanswered.length > 0 ? [findSkeleton(unanswered, reported)] : []),
      proposeSkeleton(reported, spaces),
    ],
  }),
  update: ({ to, isToAll }) => ({
    heading: `tell ${list(to)} that it takes longer, and until when`,
    words: "A resolution that is agreed first does as well.",
    line: timelineLine(isToAll ? "everyone" : (to[0] ?? "")),
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

/** The comment that keeps word of a time. */
export function timelineLine(whom: string): string {
  return `/told ${whom} timeline until in 7 days: what you told them`;
}
