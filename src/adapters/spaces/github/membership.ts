import { z } from "zod";
import { changedHands } from "./current-login.ts";
import type { WhatTheyHad } from "./evidence.ts";
import { answered } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { readAnswer } from "./read-answer.ts";
import type { Person } from "../../../domain/values/person.ts";

const route = "GET /orgs/{org}/memberships/{username}";
const removeRoute = "DELETE /orgs/{org}/memberships/{username}";
const Membership = z.object({
  state: z.enum(["active", "pending"]),
  role: z.string(),
  user: z.object({ id: z.int() }).nullable(),
});

type MembershipSeen = Pick<WhatTheyHad, "membership" | "wasInvited">;

/** @throws Transient where the login is somebody else's by now */
export async function membershipOf(
  { org, rest }: Organisation,
  id: Person["id"],
  username: string,
): Promise<MembershipSeen> {
  try {
    const { data } = await rest.request(route, { org, username });
    const { state, role, user } = readAnswer(Membership, data, route);
    if (user?.id !== id) throw changedHands(route);
    if (state === "pending") return { membership: "none", wasInvited: true };
    return { membership: role === "admin" ? "owner" : "member", wasInvited: false };
  } catch (error) {
    if (answered(error, 404)) return { membership: "none", wasInvited: false };
    throw error;
  }
}

/** Ends a membership or takes an invitation back. Gone already is gone. */
export async function endMembership({ org, rest }: Organisation, username: string): Promise<void> {
  try {
    await rest.request(removeRoute, { org, username });
  } catch (error) {
    if (!answered(error, 404)) throw error;
  }
}
