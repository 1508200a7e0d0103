import type { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { actionsRoutes } from "./actions-routes.ts";
import { appRoutes } from "./app-routes.ts";
import { assigneeRoutes } from "./assignee-routes.ts";
import { blockRoutes } from "./block-routes.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkSuiteRoutes } from "./check-suite-routes.ts";
import { collaboratorRoutes } from "./collaborator-routes.ts";
import { commentRoutes } from "./comment-routes.ts";
import { commitRoutes } from "./commit-routes.ts";
import { contentsRoutes } from "./contents-routes.ts";
import { deployKeyRoutes } from "./deploy-key-routes.ts";
import { eventRoutes } from "./event-routes.ts";
import { gitObjectRoutes } from "./git-object-routes.ts";
import { hookRoutes } from "./hook-routes.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { issueListRoutes } from "./issue-list-routes.ts";
import { issueRoutes } from "./issue-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { membershipRoutes } from "./membership-routes.ts";
import { metaRoutes } from "./meta-routes.ts";
import { notificationRoutes } from "./notification-routes.ts";
import { organizationRoutes } from "./organization-routes.ts";
import { organizationSettingsRoutes } from "./organization-settings-routes.ts";
import { projectItemRoutes } from "./project-item-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { pullRoutes } from "./pull-routes.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import { refRoutes } from "./ref-routes.ts";
import { repositoryListRoutes } from "./repository-list-routes.ts";
import { repositoryRoutes } from "./repository-routes.ts";
import { searchRoutes } from "./search-routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { reviewCommentRoutes } from "./review-comment-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { rulesetRoutes } from "./ruleset-routes.ts";
import { statusRoutes } from "./status-routes.ts";
import { timelineRoutes } from "./timeline-routes.ts";
import { userRoutes } from "./user-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

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
    pullRoutes,
    reviewRoutes,
    reviewCommentRoutes,
    // Before the routes of commits, whose names of refs would swallow theirs.
    checkRoutes,
    checkSuiteRoutes,
    statusRoutes,
    commitRoutes,
    rulesetRoutes,
    blockRoutes,
    membershipRoutes,
    invitationRoutes,
    deployKeyRoutes,
    webhookRoutes,
    actionsRoutes,
    teamRoutes,
    organizationSettingsRoutes,
    repositoryListRoutes,
    issueListRoutes,
    notificationRoutes,
    eventRoutes,
    searchRoutes,
  ].map((routes) => routes(github));
}
