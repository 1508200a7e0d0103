import { permits } from "./access.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import type { User } from "./records/account.ts";
import type { PermissionLevel } from "./records/app.ts";
import type { Project, ProjectRole } from "./records/project.ts";
import type { Viewer } from "./viewer.ts";

const roles: readonly ProjectRole[] = ["none", "reader", "writer", "admin"];
const levels = { reader: "read", writer: "write", admin: "admin" } as const satisfies Record<
  Exclude<ProjectRole, "none">,
  PermissionLevel
>;

/** A person's role: owners of the organisation and of the project itself are its admins. */
function projectRoleOf(project: Project, user: User): ProjectRole {
  const { owner, creator } = project;
  if (owner === user || creator === user) return "admin";
  const membership = owner.type === "Organization" ? owner.members.get(user.databaseId) : undefined;
  if (membership === "owner") return "admin";
  const granted: ProjectRole[] = [
    project.collaborators.get(user.databaseId) ?? "none",
    membership === "member" ? project.baseRole : "none",
    project.public ? "reader" : "none",
  ];
  return roles.findLast((role) => granted.includes(role)) ?? "none";
}

export function meetsProject(
  viewer: Viewer,
  project: Project,
  least: Exclude<ProjectRole, "none">,
): boolean {
  if (viewer.kind === "user") {
    return roles.indexOf(projectRoleOf(project, viewer.account)) >= roles.indexOf(least);
  }
  if (project.public && least === "reader") return true;
  return (
    viewer.kind === "installation" &&
    viewer.installation.account === project.owner &&
    permits(viewer, "organization_projects", levels[least])
  );
}

export function requireProject(
  viewer: Viewer,
  project: Project,
  least: Exclude<ProjectRole, "none">,
): void {
  if (!meetsProject(viewer, project, "reader")) {
    if (viewer.kind === "user") throw notFound();
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  if (!meetsProject(viewer, project, least)) {
    const message =
      viewer.kind === "installation"
        ? "Resource not accessible by integration"
        : "You don't have the required permissions to perform this action on this project.";
    throw new GitHubRefusal("FORBIDDEN", message);
  }
}
