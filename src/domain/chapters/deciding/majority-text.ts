import { fewestApprovals, type ConsensusNeeded } from "./consensus-needed.ts";

/** How many of the council have to approve, where its majority decides. */
export function majoritySentence(needed: ConsensusNeeded): string {
  const { headcount } = needed;
  return `The council decides by majority: at least ${fewestApprovals(needed)} have to approve, of the ${headcount} who are not out of this case. Whoever is away is one of them.`;
}
