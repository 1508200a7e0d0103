import { fewestApprovals, type ConsensusNeeded } from "./consensus-needed.ts";

/** How many have to approve, where not everybody has to. */
export function partSentence(needed: ConsensusNeeded): readonly string[] {
  const { rule, headcount } = needed;
  const fewest = fewestApprovals(needed);
  switch (rule) {
    case "consensus":
      return [];
    case "majority":
      return [
        `The council decides by majority: at least ${fewest} have to approve, of the ${headcount} who are not out of this case. Whoever is away is one of them.`,
      ];
    case "two-thirds":
      return [
        `Not everybody agreed in the time for that, so two thirds are enough: at least ${fewest} have to approve, of the ${headcount} who have a vote and are not out of this case. Whoever is away is one of them.`,
      ];
  }
}
