import type { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { appRoutes } from "./app-routes.ts";
import { assigneeRoutes } from "./assignee-routes.ts";
import { collaboratorRoutes } from "./collaborator-routes.ts";
import { commentRoutes } from "./comment-routes.ts";
import { commitRoutes } from "./commit-routes.ts";
import { contentsRoutes } from "./contents-routes.ts";
import { gitObjectRoutes } from "./git-object-routes.ts";
import { hookRoutes } from "./hook-routes.ts";
import { issueRoutes } from "./issue-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { metaRoutes } from "./meta-routes.ts";
import { organizationRoutes } from "./organization-routes.ts";
import { projectItemRoutes } from "./project-item-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import { refRoutes } from "./ref-routes.ts";
import { repositoryRoutes } from "./repository-routes.ts";
import { timelineRoutes } from "./timeline-routes.ts";
import { userRoutes } from "./user-routes.ts";

/** Every part of the REST API there is, one file per resource. */
export function restRoutes(github: LocalGitHub): Hono<GitHubEnv>[] {
  return [
    metaRoutes,
    userRoutes,
    appRoutes,
    hookRoutes,
    organizationRoutes,
    projectRoutes,
    projectItemRoutes,
    repositoryRoutes,
    collaboratorRoutes,
    issueRoutes,
    commentRoutes,
    labelRoutes,
    assigneeRoutes,
    reactionRoutes,
    timelineRoutes,
    contentsRoutes,
    gitObjectRoutes,
    refRoutes,
    commitRoutes,
  ].map((routes) => routes(github));
}
