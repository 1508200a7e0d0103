import { z } from "zod";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { mayNotBeInvited } from "../connection/may-not-be-invited.ts";
import { isNotFound, shownLogin } from "../connection/shown-login.ts";
import type { RoomRole } from "../../../domain/chapters/keeping-apart/room.ts";
import type { NotLetIn } from "../../../domain/chapters/keeping-apart/unsettled-access.ts";
import { Person } from "../../../domain/values/person.ts";
import type { RoomAccess, RoomReader, ShutOut } from "../../../ports/rooms.ts";

const Collaborators = z.array(
  z.object({ id: z.int().positive(), login: z.string(), role_name: z.string() }),
);
const Invitations = z.array(
  z.object({
    id: z.int().positive(),
    invitee: z.object({ id: z.int().positive(), login: z.string() }).nullable(),
    expired: z.boolean().default(false),
  }),
);

/**
 * Who can read a room: everybody, then who of them has a role of their own, then the invited. An
 * invitation runs out after seven days; who did not answer it by then is
 * invited anew.
 */
export async function observeRoomAccess(room: GitHub): Promise<RoomAccess> {
  const { owner, name: repo } = room.repository;
  const rest = room.rest("set-up");
  const route = "GET /repos/{owner}/{repo}/collaborators";
  const list = async (affiliation: "all" | "direct") => {
    const parameters = { owner, repo, affiliation, per_page: 100 } as const;
    return parseAnswer(Collaborators, await rest.paginate(route, parameters), route);
  };
  const everybody = await list("all");
  const direct = new Set((await list("direct")).map(({ id }) => id));
  const invitationsRoute = "GET /repos/{owner}/{repo}/invitations";
  const asked: unknown = await rest.paginate(invitationsRoute, { owner, repo, per_page: 100 });
  return {
    readers: everybody.map(({ id, login, role_name }): RoomReader => ({
      ...Person.parse({ id, login }),
      role: role_name === "triage" || role_name === "read" ? role_name : "more",
      isDirect: direct.has(id),
    })),
    invited: parseAnswer(Invitations, asked, invitationsRoute).flatMap(({ id, invitee, expired }) =>
      invitee && !expired ? [{ ...Person.parse(invitee), invitation: id }] : [],
    ),
  };
}

/** Lets somebody in, or invites them. */
export async function admit(
  room: GitHub,
  { id }: Person,
  role: RoomRole,
): Promise<"let-in" | NotLetIn> {
  const { owner, name: repo } = room.repository;
  const username = await shownLogin(room, id);
  if (username === undefined) return "not-shown";
  const route = "PUT /repos/{owner}/{repo}/collaborators/{username}";
  const permission = role === "read" ? "pull" : role;
  try {
    await room.rest("set-up").request(route, { owner, repo, username, permission });
    return "let-in";
  } catch (error) {
    if (mayNotBeInvited(error)) return "not-invited";
    if (isNotFound(error) && (await shownLogin(room, id)) === undefined) return "not-shown";
    throw error;
  }
}

/** Takes away what is there. An account that GitHub does not show may keep what it had. */
export async function shutOut(
  room: GitHub,
  person: Person & { readonly invitation?: number },
): Promise<ShutOut> {
  const { owner, name: repo } = room.repository;
  const rest = room.rest("set-up");
  if (person.invitation !== undefined) {
    const route = "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}";
    await unlessGone(rest.request(route, { owner, repo, invitation_id: person.invitation }));
    return "out";
  }
  const username = await shownLogin(room, person.id);
  if (username === undefined) return "not-shown";
  const route = "DELETE /repos/{owner}/{repo}/collaborators/{username}";
  const taken = await unlessGone(rest.request(route, { owner, repo, username }));
  // GitHub answers the same where it hid the account in this moment.
  return taken || (await shownLogin(room, person.id)) !== undefined ? "out" : "not-shown";
}

async function unlessGone(asking: Promise<unknown>): Promise<boolean> {
  try {
    await asking;
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
