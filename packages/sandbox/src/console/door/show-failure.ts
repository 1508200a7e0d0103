import type { Context } from "hono";
import { SandboxRefused } from "../control/sandbox-control.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import { messagePage } from "../pages/message-page.ts";
import type { ConsoleEnv } from "../visit.ts";
import { pageBefore } from "./read-form.ts";
import { showPage } from "./show-page.ts";

/** Says in a page why something was not done. Anything unexpected is a fault of the console. */
export async function showFailure(error: Error, c: Context<ConsoleEnv>): Promise<Response> {
  // Without a visit the local GitHub itself did not answer, and there is nothing to frame the page with.
  if ((c.var as Partial<ConsoleEnv["Variables"]>).visit === undefined) {
    return c.text(`The local GitHub does not answer. Is the sandbox still running?\n`, 502);
  }
  const { person } = c.var.visit;
  if (error instanceof GitHubRefused) {
    const hidden = error.status === 404;
    const title = hidden ? `GitHub shows ${person.login} nothing here` : "GitHub said no";
    const words = `GitHub's answer to ${person.login}: ${error.message}`;
    const status = hidden ? 404 : error.status === 422 ? 422 : 403;
    return showPage(c, title, messagePage(title, words, pageBefore(c)), status);
  }
  if (error instanceof SandboxRefused) {
    const title = "The sandbox could not do that";
    return showPage(c, title, messagePage(title, error.message, pageBefore(c)), 502);
  }
  const words = `This is a fault of the console: ${error.message}`;
  return c.text(`${words}\n`, 500);
}
