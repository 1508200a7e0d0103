import { GitHubRefusal } from "../../model/github-refusal.ts";
import type { User } from "../../model/records/account.ts";
import type { App, Installation } from "../../model/records/app.ts";
import type { Viewer } from "../../model/viewer.ts";
import { Unauthenticated } from "../../pipeline/unauthenticated.ts";

/** The person asking; apps have no profile of their own. */
export function requireUser(viewer: Viewer): User {
  if (viewer.kind === "anonymous") throw new Unauthenticated("Requires authentication");
  if (viewer.kind === "user") return viewer.account;
  throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
}

/** Anybody at all with a token that is good. */
export function requireSomebody(viewer: Viewer): void {
  if (viewer.kind === "anonymous") throw new Unauthenticated("Requires authentication");
}

/** The app asking with its JWT. */
export function requireApp(viewer: Viewer): App {
  if (viewer.kind === "app") return viewer.app;
  throw new Unauthenticated("A JSON web token could not be decoded");
}

/** The installation whose token it is. */
export function requireInstallation(viewer: Viewer): Installation {
  if (viewer.kind === "installation") return viewer.installation;
  throw new GitHubRefusal(
    "FORBIDDEN",
    "You must authenticate with an installation access token in order to list repositories for an installation.",
  );
}
