import { block, listBlocked, type Blocked } from "./blocks.ts";
import { changedHands, currentLogin, isCalled } from "./current-login.ts";
import type { WhatTheyHad } from "./evidence.ts";
import { HumanNeeded } from "./human-needed.ts";
import { endMembership, membershipOf } from "./membership.ts";
import type { Organisation } from "./organisation.ts";
import { endCollaborations } from "./outside.ts";
import { undoBlock } from "./undo-block.ts";
import type { Person } from "../../../domain/values/person.ts";
import { Transient } from "../../../ports/errors.ts";

const route = "PUT /orgs/{org}/blocks/{username}";

/**
 * Membership and outside collaboration end, then the account is blocked ("To block an organization
 * member, first remove the user"), then the list of blocks says which account that was.
 * https://docs.github.com/communities/maintaining-your-safety-on-github/blocking-a-user-from-your-organization
 */
export async function remove(
  organisation: Organisation,
  id: Person["id"],
  seen: WhatTheyHad,
): Promise<{ readonly done: true }> {
  const before = await listBlocked(organisation);
  if (before.has(id)) return { done: true };
  await takeAway(organisation, id, seen);
  const login = await currentLogin(organisation, id);
  const answer = await block(organisation, login);
  if (answer === "refused") throw await reasonToRefuse(organisation, id, login);
  if (answer === "not-found") throw await reasonNotToFind(organisation, id, login);
  const after = await listBlocked(organisation);
  if (after.has(id)) return { done: true };
  const mistaken = newcomers(before, after).find((other) => isCalled(after.get(other), login));
  if (mistaken === undefined) throw new HumanNeeded("block-not-listed");
  throw await undoBlock(organisation, mistaken);
}

/** Takes what was recorded before; @throws Transient where there is more by now. */
async function takeAway(
  organisation: Organisation,
  id: Person["id"],
  seen: WhatTheyHad,
): Promise<void> {
  const login = await currentLogin(organisation, id);
  const { membership, wasInvited } = await membershipOf(organisation, id, login);
  if (membership === "owner") throw new HumanNeeded("is-owner");
  const isMember = membership === "member";
  if ((isMember && seen.membership !== "member") || (wasInvited && !seen.wasInvited)) {
    throw new Transient("the person has more in the space than was seen before", { route });
  }
  if (isMember || wasInvited) await endMembership(organisation, login);
  const mayCollaborate = seen.collaboratedOn === "unknown" || seen.collaboratedOn.length > 0;
  if (isMember || mayCollaborate) await endCollaborations(organisation, login);
}

/** GitHub gives 422 without a reason that programs could tell apart. */
async function reasonToRefuse(
  organisation: Organisation,
  id: Person["id"],
  login: string,
): Promise<Error> {
  const { membership, wasInvited } = await membershipOf(organisation, id, login);
  if (membership === "owner") return new HumanNeeded("is-owner");
  if (membership === "none" && !wasInvited) return new HumanNeeded("block-refused");
  return new Transient("the person is a member still or again", { route });
}

/** Whoever is called so still is not found a moment later either. */
async function reasonNotToFind(
  organisation: Organisation,
  id: Person["id"],
  login: string,
): Promise<Error> {
  const now = await currentLogin(organisation, id);
  return isCalled(now, login) ? new HumanNeeded("block-refused") : changedHands(route);
}

function newcomers(before: Blocked, after: Blocked): readonly Person["id"][] {
  return [...after.keys()].filter((id) => !before.has(id));
}
