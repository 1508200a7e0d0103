import { Octokit } from "@octokit/rest";
import githubAppJwt from "universal-github-app-jwt";
import { privateKey } from "./private-key.ts";
import type { World } from "./start-world.ts";

/** A client with a token of the app's installation: what the app itself may do. */
export async function asApp(world: World): Promise<Octokit> {
  const baseUrl = world.url;
  const { data: app } = await world.as("ada").apps.getBySlug({ app_slug: "comity" });
  const { token: jwt } = await githubAppJwt({ id: app?.id ?? 0, privateKey });
  const { apps } = new Octokit({ baseUrl, auth: jwt });
  const [installation] = (await apps.listInstallations()).data;
  const { data } = await apps.createInstallationAccessToken({
    installation_id: installation?.id ?? 0,
  });
  return new Octokit({ baseUrl, auth: `token ${data.token}` });
}
