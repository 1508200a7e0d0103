import { Octokit } from "@octokit/rest";
import githubAppJwt from "universal-github-app-jwt";
import type { World } from "./start-world.ts";

/** Installs another app on the case repository; a client with which its bot acts. */
export async function asAnotherApp(
  world: World,
  slug: string,
  permissions: Readonly<Record<string, string>> = { issues: "write" },
): Promise<Octokit> {
  const answer = await fetch(`${world.url}/_sandbox/apps`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      slug,
      organization: world.here.owner,
      repositories: [world.here.repo],
      permissions,
    }),
  });
  const { token } = (await answer.json()) as { token: string };
  return new Octokit({ baseUrl: world.url, auth: `token ${token}` });
}

/** A client with a token of the app's installation: what the app itself may do. */
export async function asApp(world: World): Promise<Octokit> {
  const baseUrl = world.url;
  const { data: app } = await world.as("ada").apps.getBySlug({ app_slug: "comity" });
  const { token: jwt } = await githubAppJwt({ id: app?.id ?? 0, privateKey: world.privateKey });
  const { apps } = new Octokit({ baseUrl, auth: jwt });
  const [installation] = (await apps.listInstallations()).data;
  const { data } = await apps.createInstallationAccessToken({
    installation_id: installation?.id ?? 0,
  });
  return new Octokit({ baseUrl, auth: `token ${data.token}` });
}
