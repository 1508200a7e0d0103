import type { Space } from "../../ports/space.ts";
import { listBlocked } from "./github/blocks.ts";
import { currentLogin } from "./github/current-login.ts";
import { listOwners } from "./github/owners.ts";
import { orLater, orWait } from "./github/human-needed.ts";
import { membershipOf } from "./github/membership.ts";
import type { Organisation } from "./github/organisation.ts";
import { collaborationsOf } from "./github/outside.ts";
import { release } from "./github/release.ts";
import { remove } from "./github/remove.ts";

/**
 * An organisation on GitHub as a space. Needs the permissions `members` and
 * `organization_user_blocking` and no repository.
 */
export function createGitHubSpace(organisation: Organisation): Space {
  return {
    observe: ({ id }) =>
      orWait(async () => {
        const login = await currentLogin(organisation, id);
        const { membership, invited } = await membershipOf(organisation, id, login);
        const isBlocked = (await listBlocked(organisation)).has(id);
        const mayCollaborate = membership === "none" && !isBlocked;
        const collaboratesOn = mayCollaborate
          ? await collaborationsOf(organisation, id, login)
          : [];
        return { login, isBlocked, membership, invited, collaboratesOn };
      }),
    remove: (person, seen) => orWait(() => remove(organisation, person, seen)),
    release: (person) => orWait(() => release(organisation, person)),
    async blocked() {
      try {
        return new Set((await listBlocked(organisation)).keys());
      } catch (error) {
        throw orLater(error);
      }
    },
    async owners() {
      try {
        return await listOwners(organisation);
      } catch (error) {
        throw orLater(error);
      }
    },
  };
}
