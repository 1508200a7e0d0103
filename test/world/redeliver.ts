import { Octokit } from "@octokit/rest";
import githubAppJwt from "universal-github-app-jwt";
import type { Sandbox } from "sandbox";

/** Asks GitHub to send every delivery of the last days again, the newest first. */
export async function redeliverAll({ url, facts }: Sandbox): Promise<void> {
  const { token } = await githubAppJwt({ id: facts.appId, privateKey: facts.privateKey });
  const { apps, paginate } = new Octokit({ baseUrl: url, auth: token });
  const deliveries = await paginate(apps.listWebhookDeliveries, { per_page: 100 });
  for (const { id } of deliveries) {
    // In this order.
    // oxlint-disable-next-line no-await-in-loop
    await apps.redeliverWebhookDelivery({ delivery_id: id });
  }
}
