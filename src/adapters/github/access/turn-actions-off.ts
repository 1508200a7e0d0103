import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";

/**
 * Has GitHub run no workflow in the case repository. It answers 409 where the organisation settles
 * that for all its repositories, 403 or 404 where the app may not.
 * https://docs.github.com/rest/actions/permissions#set-github-actions-permissions-for-a-repository
 */
export async function turnActionsOff(github: GitHub): Promise<"off" | "refused"> {
  const { owner, name: repo } = github.repository;
  const route = "PUT /repos/{owner}/{repo}/actions/permissions";
  try {
    await github.rest("set-up").request(route, { owner, repo, enabled: false });
    return "off";
  } catch (error) {
    if (!(error instanceof Terminal && [403, 404, 409].includes(error.edge.status ?? 0)))
      throw error;
    return "refused";
  }
}
