import { z } from "zod";
import type { Evidence } from "../../../domain/values/standing.ts";

/** Somewhere is enough for whoever gives it back. */
const mostRepositories = 100;

/** What somebody has in an organisation, as records keep it. */
const Had = z.strictObject({
  membership: z.enum(["none", "member", "owner"]),
  /** Invited to be a member, and has not answered. */
  wasInvited: z.boolean(),
  /**
   * Names of the repositories they work on from outside; `unknown` where they do somewhere and the
   * app does not see every repository.
   */
  collaboratedOn: z.union([z.array(z.string()).readonly(), z.literal("unknown")]),
});
export type Had = z.infer<typeof Had>;

const nothing: Had = { membership: "none", wasInvited: false, collaboratedOn: [] };

/** What was taken is what was seen: whoever saw nothing takes nothing. */
export function readEvidence(evidence: Evidence | undefined): Had {
  return evidence === undefined ? nothing : Had.parse(evidence);
}

export function evidenceOf({ membership, wasInvited, collaboratedOn }: Had): Evidence {
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

function allOf(before: Had["collaboratedOn"], now: Had["collaboratedOn"]): Had["collaboratedOn"] {
  if (before === "unknown" || now === "unknown") return "unknown";
  return [...new Set([...before, ...now])].toSorted().slice(0, mostRepositories);
}
