import { connectOrganisation } from "../../adapters/github/connection/connect-organisation.ts";
import { createGitHubSpace } from "../../adapters/spaces/github.ts";
import type { FindSpace, Space } from "../../ports/space.ts";
import type { AppSurroundings } from "../host/prepare-app.ts";

/**
 * The organisations people may be put out of, each with tokens of its own.
 *
 * @param allowed their names; any other organisation waits for whoever runs the app
 */
export function connectSpaces(
  allowed: readonly string[],
  {
    github,
    clock,
    fetch,
    wallTime,
  }: Pick<AppSurroundings, "github" | "clock" | "fetch" | "wallTime">,
): FindSpace {
  const spaces = new Map(
    allowed.map((organisation): [string, Space] => {
      const { apiUrl: baseUrl, app } = github;
      const rest = connectOrganisation({ baseUrl, fetch, clock, wallTime, app, organisation });
      return [organisation.toLowerCase(), createGitHubSpace({ org: organisation, rest })];
    }),
  );
  return (organisation) =>
    spaces.get(organisation.toLowerCase()) ?? { waitsFor: "organisation-not-allowed" };
}
