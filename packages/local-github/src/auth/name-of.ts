import type { Viewer } from "../model/viewer.ts";

/**
 * How the request log names who asked: a login, `<slug>[bot]`, `app` for an app's JWT, or null for
 * nobody.
 */
export function nameOf(viewer: Viewer): string | null {
  switch (viewer.kind) {
    case "user":
      return viewer.account.login;
    case "installation":
      return viewer.app.bot.login;
    case "app":
      return "app";
    case "anonymous":
      return null;
  }
}
