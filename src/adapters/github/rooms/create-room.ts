import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";

/** A private repository beside others, with a first commit, since no branch can be begun in an empty repository. */
export async function createRoom(
  github: GitHub,
  name: string,
  description: string,
): Promise<"created" | "taken"> {
  const route = "POST /orgs/{org}/repos";
  try {
    await github.rest("rooms").request(route, {
      org: github.repository.owner,
      name,
      description,
      private: true,
      auto_init: true,
      has_issues: true,
      has_projects: false,
      has_wiki: false,
    });
    return "created";
  } catch (error) {
    if (error instanceof Terminal && error.edge.because === "name-exists") return "taken";
    throw error;
  }
}
