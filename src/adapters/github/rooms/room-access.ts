import { z } from "zod";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import type { RoomRole } from "../../../domain/chapters/keeping-apart/room.ts";
import { Person } from "../../../domain/values/person.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { RoomAccess, RoomReader } from "../../../ports/rooms.ts";

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
    invited: parseAnswer(Invitations, asked, invitationsRoute).flatMap(
      ({ id, invitee, expired }) =>
        invitee && !expired ? [{ ...Person.parse(invitee), invitation: id }] : [],
    ),
  };
}

export async function admit(room: GitHub, { id }: Person, role: RoomRole): Promise<void> {
  const { owner, name: repo } = room.repository;
  const username = await currentLogin(room, id);
  const route = "PUT /repos/{owner}/{repo}/collaborators/{username}";
  const permission = role === "read" ? "pull" : role;
  await room.rest("set-up").request(route, { owner, repo, username, permission });
}

export async function shutOut(
  room: GitHub,
  person: Person & { readonly invitation?: number },
): Promise<void> {
  const { owner, name: repo } = room.repository;
  const rest = room.rest("set-up");
  try {
    if (person.invitation !== undefined) {
      const route = "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}";
      await rest.request(route, { owner, repo, invitation_id: person.invitation });
      return;
    }
    const route = "DELETE /repos/{owner}/{repo}/collaborators/{username}";
    const username = await currentLogin(room, person.id);
    await rest.request(route, { owner, repo, username });
  } catch (error) {
    if (!(error instanceof Terminal && error.edge.status === 404)) throw error;
  }
}

/** A login may have been renamed, and even taken over, since it was written down. */
async function currentLogin(room: GitHub, account_id: number): Promise<string> {
  const route = "GET /user/{account_id}";
  const { data } = await room.rest("set-up").request(route, { account_id });
  const account = parseAnswer(z.object({ id: z.int(), login: z.string() }), data, route);
  if (account.id !== account_id) throw new Terminal("GitHub answered another account", { route });
  return account.login;
}
