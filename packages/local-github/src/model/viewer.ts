import { GitHubRefusal } from "./github-refusal.ts";
import type { Actor, User } from "./records/account.ts";
import type { App, Installation, Permissions } from "./records/app.ts";

/** With whose token a request came. */
export type Viewer =
  | { readonly kind: "user"; readonly account: User }
  | {
      readonly kind: "installation";
      readonly app: App;
      readonly installation: Installation;
      /** Of this token: never more than the installation's, often less. */
      readonly permissions: Permissions;
      /** Of this token; `all` means all of the installation's. */
      readonly repositoryIds: ReadonlySet<number> | "all";
    }
  | { readonly kind: "app"; readonly app: App }
  | { readonly kind: "anonymous" };

/** Whose name stands beside what the viewer does, or `undefined` for those who can do nothing. */
export function findActor(viewer: Viewer): Actor | undefined {
  if (viewer.kind === "user") return viewer.account;
  if (viewer.kind === "installation") return viewer.app.bot;
  return undefined;
}

/** As `findActor`; refuses an app's own JWT and anonymous requests. */
export function actorOf(viewer: Viewer): Actor {
  const actor = findActor(viewer);
  if (actor !== undefined) return actor;
  throw new GitHubRefusal("FORBIDDEN", "This endpoint requires you to be authenticated.");
}
