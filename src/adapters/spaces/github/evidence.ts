import { z } from "zod";
import type { Evidence } from "../../../domain/values/standing.ts";

/** Somewhere is enough for whoever gives it back. */
const mostRepositories = 100;

/** What somebody has in an organisation, as records keep it. */
const WhatTheyHad = z.strictObject({
  membership: z.enum(["none", "member", "owner"]),
  /** Invited to be a member, and has not answered. */
  wasInvited: z.boolean(),
  /**
   * Names of the repositories they work on from outside; `unknown` where they do somewhere and the
   * app does not see every repository.
   */
  collaboratedOn: z.union([z.array(z.string()).readonly(), z.literal("unknown")]),
});
export type WhatTheyHad = z.infer<typeof WhatTheyHad>;

const nothing: WhatTheyHad = { membership: "none", wasInvited: false, collaboratedOn: [] };

/** What was taken is what was seen: whoever saw nothing takes nothing. */
export function readEvidence(evidence: Evidence | undefined): WhatTheyHad {
  return evidence === undefined ? nothing : WhatTheyHad.parse(evidence);
}

export function evidenceOf({ membership, wasInvited, collaboratedOn }: WhatTheyHad): Evidence {
  const names = collaboratedOn === "unknown" ? collaboratedOn : [...collaboratedOn];
  return { membership, wasInvited, collaboratedOn: names };
}

/** What an earlier look noted stays: it may have taken some of it since. */
export function together(noted: Evidence | undefined, seen: Evidence): Evidence {
  const [before, now] = [readEvidence(noted), readEvidence(seen)];
  return evidenceOf({
    membership: now.membership === "none" ? before.membership : now.membership,
    wasInvited: now.wasInvited || before.wasInvited,
    collaboratedOn: allOf(before.collaboratedOn, now.collaboratedOn),
  });
}

function allOf(
  before: WhatTheyHad["collaboratedOn"],
  now: WhatTheyHad["collaboratedOn"],
): WhatTheyHad["collaboratedOn"] {
  if (before === "unknown" || now === "unknown") return "unknown";
  return [...new Set([...before, ...now])].toSorted().slice(0, mostRepositories);
}
