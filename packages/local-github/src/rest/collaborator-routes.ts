import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { mayBeAssignedAnywhere } from "../model/assignees.ts";
import { requireAccess, roleIn } from "../model/access.ts";
import { removeCollaborator } from "../model/collaborators.ts";
import { demands } from "../model/demands.ts";
import { notFound } from "../model/github-refusal.ts";
import { addCollaborator } from "../model/invitations.ts";
import type { Role, User } from "../model/records/account.ts";
import type { Repository } from "../model/records/repository.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedPerson, askedRepository } from "./asking/asked-repository.ts";
import { pageOfPeople } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { simpleUser } from "./shapes/account.ts";
import { presentCollaborator, presentPermission } from "./shapes/collaborator.ts";
import { presentInvitation } from "./shapes/invitation.ts";

const roles = {
  pull: "read",
  read: "read",
  triage: "triage",
  push: "write",
  write: "write",
  maintain: "maintain",
  admin: "admin",
} as const satisfies Record<string, Role>;
const grant = z.object({
  permission: z
    .enum(["pull", "read", "triage", "push", "write", "maintain", "admin"])
    .default("push"),
});

/** Who has access to a repository, and who could be assigned there. */
export function collaboratorRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/collaborators", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readCollaborators);
    const chosen = people(repository).filter((user) =>
      isAffiliated(repository, user, c.req.query("affiliation")),
    );
    return c.json(
      pageOfPeople(c, chosen).map((user) => presentCollaborator(github, repository, user)),
    );
  });

  app.get("/repos/:owner/:repo/collaborators/:login", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readCollaborators);
    const user = findPerson(c);
    const named = user !== undefined && people(repository).includes(user);
    if (!named) throw notFound(`${c.req.param("login")} is not a user`);
    return c.body(null, 204);
  });

  app.get("/repos/:owner/:repo/collaborators/:login/permission", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readCollaborators);
    return c.json(presentPermission(github, repository, askedPerson(world, c)));
  });

  app.put("/repos/:owner/:repo/collaborators/:login", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.administer);
    const user = askedPerson(world, c);
    const { permission } = readBody(c, grant);
    const invited = addCollaborator(world, c.var.viewer, repository, user, roles[permission]);
    if (invited === undefined) return c.body(null, 204);
    return c.json(presentInvitation(github, invited), 201);
  });

  app.delete("/repos/:owner/:repo/collaborators/:login", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.administer);
    removeCollaborator(world, c.var.viewer, repository, askedPerson(world, c));
    return c.body(null, 204);
  });

  app.get("/repos/:owner/:repo/assignees", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readIssues);
    const assignable = people(repository).filter((user) => mayBeAssignedAnywhere(repository, user));
    return c.json(pageOfPeople(c, assignable).map((user) => simpleUser(github, user)));
  });

  app.get("/repos/:owner/:repo/assignees/:login", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readIssues);
    const user = findPerson(c);
    if (user === undefined || !mayBeAssignedAnywhere(repository, user)) throw notFound();
    return c.body(null, 204);
  });

  /** Everybody with access for a reason of their own, not because it is public. */
  function people(repository: Repository): User[] {
    return [...world.accounts.values()]
      .filter((account) => account.type === "User")
      .filter((user) => isAffiliated(repository, user, "all"));
  }

  function findPerson(c: Context<GitHubEnv>): User | undefined {
    const account = world.accountByLogin(c.req.param("login") ?? "");
    return account?.type === "User" && !account.flagged ? account : undefined;
  }

  return app;
}

/** GitHub's `affiliation`: `outside`, `direct` or `all`. */
function isAffiliated(repository: Repository, user: User, affiliation = "all"): boolean {
  const { owner } = repository;
  const direct = repository.collaborators.has(user.databaseId);
  const member = owner.type === "Organization" && owner.members.has(user.databaseId);
  if (affiliation === "outside") return direct && !member;
  if (affiliation === "direct" || direct) return direct;
  if (owner === user) return true;
  const role = roleIn(repository, user);
  return member && role !== "none" && (role !== "read" || owner.basePermission === "read");
}
