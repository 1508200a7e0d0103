import { z } from "zod";
import type { NotLetIn } from "../../../domain/chapters/keeping-apart/unsettled-access.ts";
import type { Person } from "../../../domain/values/person.ts";
import { addMinutes, type Instant } from "../../../domain/values/time.ts";
import { Terminal } from "../../../ports/errors.ts";
import { roles, type Role } from "../../../ports/set-up-observation.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { mayNotBeInvited } from "../connection/may-not-be-invited.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { shownLogin } from "../connection/shown-login.ts";

/** An owner may have allowed it meanwhile, or GitHub shows the account again. */
const minutesUntilTriedAgain = 60;

const Permissions = z.object({
  triage: z.boolean().default(false),
  push: z.boolean(),
  maintain: z.boolean().default(false),
  admin: z.boolean(),
});
const Collaborators = z.array(
  z.object({ id: z.int(), role_name: z.string(), permissions: Permissions.optional() }),
);
const Permission = z.object({
  permission: z.string(),
  role_name: z.string().optional(),
  user: z.object({ permissions: Permissions.optional() }).nullish(),
});

/** Who may do what in the case repository, raising it to `triage`, and taking it away. */
export interface RepositoryRoles {
  /** Everybody with a role of their own, by account id. One request for a hundred. */
  observe(): Promise<{
    readonly roles: ReadonlyMap<number, Role>;
    readonly asked: ReadonlySet<number>;
    readonly notLetIn: ReadonlyMap<number, NotLetIn>;
  }>;
  /** Whom GitHub does not show, or does not let the app invite, is remembered, and is no failure. */
  raise(person: Person): Promise<void>;
  /** Takes somebody out of the repository, whatever their role of their own is. */
  take(person: Person): Promise<void>;
}

/**
 * Remembers for its lifetime whom it invited, and who has enough by another way (owners, teams):
 * GitHub lists neither among the collaborators, and they would be asked again and again.
 */
export function repositoryRoles(github: GitHub): RepositoryRoles {
  const { owner, name: repo } = github.repository;
  const rest = github.rest("set-up");
  const otherwise = new Map<number, Role>();
  const asked = new Set<number>();
  const taken = new Set<number>();
  const notLetIn = new Map<number, { readonly why: NotLetIn; readonly at: Instant }>();
  return {
    async observe() {
      const route = "GET /repos/{owner}/{repo}/collaborators";
      const parameters = { owner, repo, affiliation: "direct", per_page: 100 } as const;
      const answer: unknown = await rest.paginate(route, parameters);
      const listed = parseAnswer(Collaborators, answer, route).map(
        ({ id, role_name, permissions }): [number, Role] => [id, roleOf(role_name, permissions)],
      );
      for (const [id] of listed) {
        otherwise.delete(id);
        asked.delete(id);
        notLetIn.delete(id);
      }
      const now = github.clock.now();
      for (const [id, { at }] of notLetIn)
        if (addMinutes(at, minutesUntilTriedAgain) <= now) notLetIn.delete(id);
      // Whom taking leaves where they are is an owner: nobody can shut them out, and it is not tried again.
      const own = listed.filter(([id, role]) => role !== "admin" || !taken.has(id));
      return {
        roles: new Map([...otherwise, ...own]),
        asked: new Set(asked),
        notLetIn: new Map([...notLetIn].map(([id, { why }]) => [id, why])),
      };
    },
    async raise({ id }) {
      const login = await shownLogin(github, id);
      if (login === undefined) {
        notLetIn.set(id, { why: "not-shown", at: github.clock.now() });
        return;
      }
      const role = await effectiveRole(login);
      if (role && roles.indexOf(role) >= roles.indexOf("triage")) {
        otherwise.set(id, role);
        return;
      }
      const route = "PUT /repos/{owner}/{repo}/collaborators/{username}";
      const parameters = { owner, repo, username: login, permission: "triage" };
      const { status } = await rest.request(route, parameters).catch((error: unknown) => {
        if (mayNotBeInvited(error)) return { status: undefined };
        throw error;
      });
      if (status === undefined) {
        notLetIn.set(id, { why: "not-invited", at: github.clock.now() });
        return;
      }
      // 201 is an invitation that has to be accepted first.
      if (status === 201) asked.add(id);
      else otherwise.set(id, "triage");
    },
    async take({ id }) {
      const login = await shownLogin(github, id);
      if (login === undefined)
        throw new Terminal("GitHub does not show the account", { route: "GET /user/{account_id}" });
      const route = "DELETE /repos/{owner}/{repo}/collaborators/{username}";
      await rest.request(route, { owner, repo, username: login });
      otherwise.delete(id);
      asked.delete(id);
      taken.add(id);
    },
  };

  async function effectiveRole(username: string): Promise<Role | undefined> {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const { data } = await rest.request(route, { owner, repo, username });
    const { permission, role_name, user } = parseAnswer(Permission, data, route);
    if (permission === "none") return undefined;
    return roleOf(role_name ?? permission, user?.permissions ?? undefined);
  }
}

/** By what it allows, since an organisation may have roles with names of its own. */
function roleOf(name: string, permissions: z.infer<typeof Permissions> | undefined): Role {
  if (!permissions) return roles.find((role) => role === name) ?? "read";
  if (permissions.admin) return "admin";
  if (permissions.maintain) return "maintain";
  if (permissions.push) return "write";
  return permissions.triage ? "triage" : "read";
}
