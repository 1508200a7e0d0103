import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { OrganisationPurpose, TokenSource } from "../../../ports/credentials.ts";
import { Terminal } from "../../../ports/errors.ts";
import { keepTokens } from "./keep-tokens.ts";
import { parseAnswer } from "./parse-answer.ts";
import { purposePermissions } from "./purpose-permissions.ts";

const findRoute = "GET /orgs/{org}/installation";
const mintRoute = "POST /app/installations/{installation_id}/access_tokens";

const Installation = z.object({
  id: z.int().positive(),
  account: z.object({ id: z.int().positive() }),
  suspended_at: z.string().nullish(),
});
const Minted = z.object({
  token: z.string().min(1),
  expires_at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
});

/**
 * Tokens of the installation on one organisation, whatever repositories it covers. Where an owner
 * has to do something first, it throws a `Terminal` that says what is `missing`, and looks again
 * the next time it is asked. Another organisation that takes over the name is not taken for it,
 * as long as this lives.
 *
 * @param app requests as the app itself
 * @param wallTime milliseconds since the epoch: tokens expire in real time
 */
export function createOrganisationTokens(
  organisation: string,
  app: Octokit,
  wallTime: () => number,
): TokenSource<OrganisationPurpose> {
  let pinnedId: number | undefined;
  return keepTokens(async (purpose: OrganisationPurpose) => {
    const { id: installation_id, account } = await findInstallation(app, organisation);
    pinnedId ??= account.id;
    if (account.id !== pinnedId)
      throw withoutInstallation("the name is another organisation's now");
    const mintedAt = wallTime();
    const permissions = purposePermissions[purpose];
    const { data } = await app
      .request(mintRoute, { installation_id, permissions })
      .catch(lacking({ 403: "installation", 404: "installation", 422: "permission" }));
    const { token, expires_at: expiresAt } = parseAnswer(Minted, data, mintRoute);
    return { purpose, token, mintedAt, expiresAt };
  }, wallTime);
}

/** Asked for every time, since it is another one when the app was installed anew. */
async function findInstallation(app: Octokit, org: string): Promise<z.infer<typeof Installation>> {
  const { data } = await app.request(findRoute, { org }).catch(lacking({ 404: "installation" }));
  const installation = parseAnswer(Installation, data, findRoute);
  if (!installation.suspended_at) return installation;
  throw withoutInstallation("the app's installation on the organisation is suspended");
}

function withoutInstallation(message: string): Terminal {
  return new Terminal(message, { route: findRoute, missing: "installation" });
}

type Missing = "installation" | "permission";

/** Says what is missing where GitHub answers with one of these statuses. */
function lacking(statuses: Readonly<Record<number, Missing>>): (error: unknown) => never {
  return (error) => {
    const missing = error instanceof Terminal ? statuses[error.edge.status ?? 0] : undefined;
    if (!(error instanceof Terminal) || missing === undefined) throw error;
    throw new Terminal(sentences[missing], { ...error.edge, missing });
  };
}

const sentences: Readonly<Record<Missing, string>> = {
  installation: "the app is not installed on the organisation, or its installation is suspended",
  permission: "the installation lacks the permissions to remove members and to block",
};
