import { unblock } from "../github/block-deeds.ts";
import { fileTheReport } from "./file-the-report.ts";
import type { GuideStep, GuideStory } from "./guide-step.ts";
import { nameTheReported } from "./name-the-reported.ts";
import { recorded, statusSays } from "./proofs.ts";
import { passes, says } from "./step-deeds.ts";

const steps: readonly GuideStep[] = [
  fileTheReport,
  nameTheReported,
  {
    title: "dee acts alone",
    sentence:
      "It goes on while dee looks at it, so dee does not wait for the others: a ban of three days, in force at once, and the others are told that it waits for their review.",
    deed: says(
      "dee",
      "/act ban reported-1 for 3d: mal goes on insulting people in the call right now",
    ),
    proof: {
      says: "GitHub blocks mal, and two others have to ratify it.",
      holds: (guided) =>
        guided.blocked.includes("mal") && statusSays(guided, /2 have to ratify it/),
    },
  },
  {
    title: "dee stands behind it",
    sentence:
      "Of course dee does, but whoever acted does not review the act: the command is refused.",
    deed: says("dee", "/ratify"),
    proof: {
      says: "The record keeps the refusal.",
      holds: (guided) =>
        recorded(guided, "CommandRefused") === 1 && recorded(guided, "ActRatified") === 0,
    },
  },
  {
    title: "cy ratifies it",
    sentence: "cy would have done the same: one more has to, or the ban ends by itself.",
    deed: says("cy", "/ratify"),
    proof: {
      says: "One ratified it.",
      holds: (guided) => recorded(guided, "ActRatified") === 1,
    },
  },
  {
    title: "bo ratifies it too",
    sentence:
      "With bo two others stand behind it: the ban stays until its end, and longer only by a resolution.",
    deed: says("bo", "/ratify"),
    proof: {
      says: "Two ratified it, and nothing is left to review.",
      holds: (guided) =>
        recorded(guided, "ActRatified") === 2 && !statusSays(guided, /others review it/),
    },
  },
  {
    title: "owen unblocks mal",
    sentence:
      "owen, who owns the organisation and does not know, lets mal in again by hand: Comity notices, says so in the case and in the register, and does not fight an owner.",
    deed: ({ org }) => ({ by: "owen", request: unblock(org, "mal") }),
    proof: {
      says: "GitHub no longer blocks mal, and the record says that somebody else did it.",
      holds: (guided) =>
        !guided.blocked.includes("mal") && recorded(guided, "DriftNoticed", { line: 1 }) === 1,
    },
  },
  {
    title: "ada puts it back in force",
    sentence:
      "ada has talked to owen and wants it as it was ordered: one command puts the block back.",
    deed: says("ada", "/enact"),
    proof: {
      says: "GitHub blocks mal again.",
      holds: (guided) => guided.blocked.includes("mal"),
    },
  },
  {
    title: "The three days are over",
    sentence:
      "Nobody decided on more, so the ban ends when it was said to end, in the same second.",
    deed: passes("3d"),
    proof: {
      says: "GitHub no longer blocks mal, because time was up.",
      holds: (guided) =>
        !guided.blocked.includes("mal") &&
        recorded(guided, "OrderEnded", { because: "time" }) === 1,
    },
  },
];

/** Acting before any consensus, and who looks after that. */
export const urgentStory: GuideStory = {
  path: "/guide/urgent",
  title: "When it cannot wait",
  lead: "One member acts before the others agree, the others review it, and an owner undoes it by hand.",
  steps,
};
