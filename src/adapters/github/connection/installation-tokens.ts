import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { KeptOut } from "../../../domain/chapters/keeping-apart/kept-out.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { Access, Credentials, Purpose } from "../../../ports/credentials.ts";
import { Terminal } from "../../../ports/errors.ts";
import { grantedOf, Permissions } from "./granted-permissions.ts";
import { keepTokens } from "./keep-tokens.ts";
import { parseAnswer } from "./parse-answer.ts";
import { purposePermissions } from "./purpose-permissions.ts";
import type { RepositoryName } from "./repository-name.ts";

const findRoute = "GET /repos/{owner}/{repo}/installation";
const mintRoute = "POST /app/installations/{installation_id}/access_tokens";

const Installation = z.object({
  id: z.int().positive(),
  account: z.object({ id: z.int() }).optional(),
  permissions: Permissions.optional(),
});
type Installation = z.infer<typeof Installation>;
const Minted = z.object({
  token: z.string().min(1),
  expires_at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  repositories: z
    .tuple([
      z.object({
        id: z.int().positive(),
        node_id: NodeId,
        name: z.string().optional(),
        owner: z.object({ login: z.string() }).optional(),
      }),
    ])
    .optional(),
});

/** How long a token is kept that lacks something, the five minutes included that none is used. */
const lackingMilliseconds = 10 * 60_000;

interface Token extends Access {
  /** Milliseconds since the epoch, in real time. */
  readonly mintedAt: number;
  readonly expiresAt: number;
}

interface NamedCredentials extends Credentials {
  /** What the repository was last found to be called. */
  called(): RepositoryName;
  learnName(name: RepositoryName): void;
}

/**
 * Tokens of the installation that covers the case repository, one per purpose, each narrowed to
 * that repository and to what the purpose needs.
 *
 * Where the installation lacks a permission, because an owner has not accepted it yet, the token
 * goes without, for a few minutes: what can be done goes on, and the rest is refused by itself.
 *
 * They are asked for by the repository's id, and only where that is not known yet by its name, so
 * that another repository that takes over the name is not taken for it. Each tells what the
 * repository is called.
 *
 * Once the repository belongs to another owner, nothing is asked for until the app starts anew.
 *
 * @param app requests as the app itself
 * @param wallTime milliseconds since the epoch: tokens expire in real time
 */
export function createInstallationTokens(
  repository: RepositoryName & { readonly id?: number },
  app: Octokit,
  wallTime: () => number,
): NamedCredentials {
  const tokens = keepTokens(mint, wallTime);
  let installation: Installation | undefined;
  let pinnedId = repository.id;
  let ownerId: number | undefined;
  let called: RepositoryName = { owner: repository.owner, name: repository.name };

  async function mint(purpose: Purpose): Promise<Token> {
    const isKnown = installation !== undefined;
    installation ??= await findInstallation(app, called);
    ownerId ??= installation.account?.id;
    if (installation.account && installation.account.id !== ownerId)
      throw new Terminal(transferred, { route: findRoute, because: "transferred" });
    const { id: installation_id } = installation;
    const mintedAt = wallTime();
    // A repository that is still to be made cannot be named.
    const isOfRooms = purpose === "rooms" || purpose === "rooms-seen";
    const own = isOfRooms ? (await tokens.access("set-up")).repository : undefined;
    const narrowed = own
      ? {}
      : pinnedId === undefined
        ? { repositories: [called.name] }
        : { repository_ids: [pinnedId] };
    const needed = purposePermissions[purpose];
    const ask = async (permissions: Permissions) =>
      (await app.request(mintRoute, { installation_id, permissions, ...narrowed })).data as unknown;
    let isLacking = false;
    const data = await ask(needed)
      .catch(async (error: unknown) => {
        if (!isRefusedWith(422, error)) throw error;
        if (isKnown) installation = await findInstallation(app, called);
        const has = grantedOf(needed, installation?.permissions ?? needed);
        if (has.lacks.length === 0) throw error;
        isLacking = true;
        return ask(has.granted);
      })
      .catch((error: unknown) => {
        // Installed anew, the app has another installation: look it up the next time.
        installation = undefined;
        throw error;
      })
      .catch(saying(403, "suspended"))
      .catch(saying(404, "not-installed"))
      .catch(saying(422, "permission"));
    const minted = parseAnswer(Minted, data, mintRoute);
    const [only] = minted.repositories ?? [];
    const covered = own ?? (only && { databaseId: only.id, nodeId: only.node_id });
    if (!covered) throw new Terminal("a token came without its repository", { route: mintRoute });
    pinnedId ??= covered.databaseId;
    if (only?.name !== undefined)
      called = { owner: only.owner?.login ?? called.owner, name: only.name };
    return {
      purpose,
      token: minted.token,
      repository: covered,
      mintedAt,
      expiresAt: isLacking ? mintedAt + lackingMilliseconds : minted.expires_at,
    };
  }

  return {
    ...tokens,
    async lacks(purposes) {
      const { permissions } = await findInstallation(app, called);
      if (!permissions) return [];
      const all = purposes.map((one) => grantedOf(purposePermissions[one], permissions).lacks);
      return [...new Set(all.flat())].toSorted();
    },
    called: () => called,
    learnName(name) {
      called = name;
    },
  };
}

async function findInstallation(
  app: Octokit,
  { owner, name }: RepositoryName,
): Promise<Installation> {
  const { data } = await app
    .request(findRoute, { owner, repo: name })
    .catch(saying(404, "not-installed"));
  return parseAnswer(Installation, data, findRoute);
}

/** Says in our words what a status means at this route. */
function saying(status: number, keptOut: KeptOut): (error: unknown) => never {
  return (error) => {
    if (!isRefusedWith(status, error)) throw error;
    throw new Terminal(sentences[keptOut], { ...error.edge, keptOut });
  };
}

function isRefusedWith(status: number, error: unknown): error is Terminal {
  return error instanceof Terminal && error.edge.status === status;
}

const transferred =
  "the case repository belongs to another owner than before: put its name there into CASE_REPOSITORY if that is meant";
const sentences: Readonly<Record<KeptOut, string>> = {
  "not-installed":
    "the app is not installed on the case repository: install it there and select the repository",
  suspended:
    "the app's installation is suspended: an owner lifts that in the organisation's settings",
  permission:
    "the installation lacks a permission the app needs, or no longer covers the case repository: " +
    "accept the app's permissions and select the repository in the organisation's settings",
};
