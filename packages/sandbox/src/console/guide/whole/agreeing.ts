import type { GuideDeed, GuidedCase, GuideStep, Scene } from "../guide-step.ts";
import { consensus, isInStage, opinionOf, recorded } from "../proofs.ts";
import { dayIn, reviews, says } from "../step-deeds.ts";

/** From the first proposal to a text that all agree on. */
export const agreeing: readonly GuideStep[] = [
  {
    title: "ada proposes a month's ban",
    sentence:
      "ada proposes a ban from every space for a month: Comity writes the resolution's file, opens a pull request for it and asks ada, cy and dee for a review.",
    deed: proposes("ada", 30),
    proof: {
      says: "The pull request is open, and its check waits for approvals.",
      holds: (guided) => isProposed(guided, 1),
    },
  },
  {
    title: "dee objects",
    sentence:
      "A month is too long for dee, who asks for changes: one objection is enough, and the check says whose it is.",
    deed: reviews("dee", "REQUEST_CHANGES", "A month is too long for a first time."),
    proof: {
      says: "dee objects to this text.",
      holds: (guided) =>
        opinionOf(guided, "dee") === "CHANGES_REQUESTED" && consensus(guided) === "action_required",
    },
  },
  {
    title: "cy amends the proposal",
    sentence:
      "cy proposes nine days instead: the text changes in the same pull request, and what was said of the old text no longer counts.",
    deed: proposes("cy", 9),
    proof: {
      says: "The text is another, and nobody has said anything of it yet.",
      holds: (guided) => isProposed(guided, 2) && opinionOf(guided, "dee") === undefined,
    },
  },
  {
    title: "bo approves all the same",
    sentence:
      "bo, who stepped back, approves: GitHub lets bo, but a recusal holds, so the approval is dismissed with the reason and not counted.",
    deed: reviews("bo", "APPROVE"),
    proof: {
      says: "bo's approval is dismissed.",
      holds: (guided) =>
        opinionOf(guided, "bo") === "DISMISSED" && consensus(guided) === "action_required",
    },
  },
  approves("dee", "dee is content with nine days and approves: two more are awaited."),
  {
    title: "ada is in a hurry",
    sentence:
      "ada wants it carried out before everybody agreed: the command is refused, with what is missing and what to do next.",
    deed: says("ada", "/enact"),
    proof: {
      says: "The record keeps the refusal.",
      holds: (guided) => recorded(guided, "CommandRefused") > 0,
    },
  },
  approves("cy", "cy approves too: the check counts two, and waits for ada."),
  {
    title: "ada approves, and all agree",
    sentence:
      "The last of them approves: the check turns green, Comity merges exactly this text, and the record keeps who agreed.",
    deed: reviews("ada", "APPROVE"),
    proof: {
      says: "The resolution is merged, and the card is in Consultation.",
      holds: (guided) =>
        guided.resolution?.pull.state === "MERGED" &&
        recorded(guided, "ConsensusReached") === 1 &&
        isInStage(guided, "Consultation"),
    },
  },
];

/** A ban from everywhere that ends so many days from now. */
function proposes(by: string, days: number): (scene: Scene) => GuideDeed {
  return (scene) => {
    const ban = `- { kind: ban, of: reported-1, spaces: all, until: ${dayIn(scene, days)} }`;
    const heard = `heard: { reported-1: says that it was meant as a joke }`;
    const text = `/propose\n\`\`\`yaml\n${heard}\nmeasures:\n  ${ban}\n\`\`\``;
    return says(by, text)(scene);
  };
}

function approves(by: string, sentence: string): GuideStep {
  return {
    title: `${by} approves`,
    sentence,
    deed: reviews(by, "APPROVE"),
    proof: {
      says: `${by} approved this text, and the others are awaited.`,
      holds: (guided) =>
        opinionOf(guided, by) === "APPROVED" && consensus(guided) === "action_required",
    },
  };
}

function isProposed(guided: GuidedCase, times: number): boolean {
  return (
    recorded(guided, "ResolutionProposed") === times &&
    guided.resolution?.pull.state === "OPEN" &&
    consensus(guided) === "action_required"
  );
}
