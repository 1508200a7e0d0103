import { listBlocked } from "./blocks.ts";
import { currentLogin } from "./current-login.ts";
import { evidenceOf, readEvidence, together } from "./evidence.ts";
import { isPassing } from "./github-reason.ts";
import { orLater, orWait } from "./human-needed.ts";
import { membershipOf } from "./membership.ts";
import type { Organisation } from "./organisation.ts";
import { collaborationsOf } from "./outside.ts";
import { listOwners } from "./owners.ts";
import { proofOf } from "./proof.ts";
import { release } from "./release.ts";
import { remove } from "./remove.ts";
import type { Account, Space } from "../../../ports/space.ts";

/**
 * An organisation on GitHub as a space. Needs the permissions `members` and
 * `organization_user_blocking` and no repository.
 */
export function organisationSpace(organisation: Organisation): Space {
  return {
    find: ({ person }) =>
      Promise.resolve(person ? { id: String(person.id) } : { waitsFor: "no-account-known" }),
    look: (account) =>
      orWait(async () => {
        const id = idOf(account);
        const login = await currentLogin(organisation, id);
        const { membership, wasInvited } = await membershipOf(organisation, id, login);
        const isBlocked = (await listBlocked(organisation)).has(id);
        const mayCollaborate = membership === "none" && !isBlocked;
        const collaboratedOn = mayCollaborate
          ? await collaborationsOf(organisation, id, login)
          : [];
        return {
          standing: isBlocked ? "removed" : "free",
          isMember: membership !== "none",
          evidence: evidenceOf({ membership, wasInvited, collaboratedOn }),
        };
      }),
    together,
    put: (account, standing, evidence) =>
      orWait(() =>
        standing === "free"
          ? release(organisation, idOf(account))
          : remove(organisation, idOf(account), readEvidence(evidence)),
      ),
    mayPass: isPassing,
    prove: (account, standing) =>
      proofOf(organisation, idOf(account), standing === "free" ? "free" : "removed"),
    removed: () => idsOrLater(async () => (await listBlocked(organisation)).keys()),
    owners: () => idsOrLater(() => listOwners(organisation)),
  };
}

function idOf({ id }: Account): number {
  return Number(id);
}

async function idsOrLater(
  list: () => Promise<Iterable<number>>,
): Promise<ReadonlySet<Account["id"]>> {
  try {
    return new Set([...(await list())].map(String));
  } catch (error) {
    throw orLater(error);
  }
}
