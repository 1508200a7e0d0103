import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { notFound } from "../model/github-refusal.ts";
import {
  acceptInvitation,
  endInvitation,
  invitationsOf,
  invitationsTo,
} from "../model/invitations.ts";
import type { Invitation } from "../model/records/invitation.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { presentInvitation } from "./shapes/invitation.ts";

const roleChange = z.object({
  permissions: z.enum(["read", "write", "maintain", "triage", "admin"]).optional(),
});

/**
 * Invitations to collaborate, for admins and for who is invited.
 * https://docs.github.com/rest/collaborators/invitations
 */
export function invitationRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/invitations", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readAdministration);
    return c.json(pageOf(c, invitationsTo(world, repository)).map(present));
  });

  app.patch("/repos/:owner/:repo/invitations/:id{[0-9]+}", (c) => {
    const invitation = administered(c);
    invitation.role = readBody(c, roleChange).permissions ?? invitation.role;
    return c.json(present(invitation));
  });

  app.delete("/repos/:owner/:repo/invitations/:id{[0-9]+}", (c) => {
    endInvitation(world, administered(c));
    return c.body(null, 204);
  });

  app.get("/user/repository_invitations", (c) =>
    c.json(pageOf(c, invitationsOf(world, requireUser(c.var.viewer))).map(present)),
  );

  app.patch("/user/repository_invitations/:id{[0-9]+}", (c) => {
    acceptInvitation(world, own(c));
    return c.body(null, 204);
  });

  app.delete("/user/repository_invitations/:id{[0-9]+}", (c) => {
    endInvitation(world, own(c));
    return c.body(null, 204);
  });

  function administered(c: Context<GitHubEnv>): Invitation {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.administer);
    return asked(c, invitationsTo(world, repository));
  }

  function own(c: Context<GitHubEnv>): Invitation {
    return asked(c, invitationsOf(world, requireUser(c.var.viewer)));
  }

  function present(invitation: Invitation) {
    return presentInvitation(github, invitation);
  }

  return app;
}

function asked(c: Context<GitHubEnv>, invitations: readonly Invitation[]): Invitation {
  const id = Number(c.req.param("id"));
  const found = invitations.find(({ databaseId }) => databaseId === id);
  if (found === undefined) throw notFound();
  return found;
}
