import { z } from "zod";
import { allowedOrganisations } from "../settings/allowed-organisations.ts";
import { CodeName } from "../../domain/values/ids.ts";

/** A repository as people write it, `owner/name`. */
export interface RepositoryNamed {
  readonly owner: string;
  readonly name: string;
}

/** A repository that may be the room of a case, beside its case repository. */
export interface RoomName {
  readonly repository: RepositoryNamed;
  readonly room: CodeName;
}

/** What of GitHub is this app's business. */
export interface WebhookScope {
  /** The app's own account, `comity[bot]`. */
  readonly botLogin: string;
  readonly repositories: readonly RepositoryNamed[];
  /** As set for all of them; empty: each its own. */
  readonly organisations: readonly string[];
}

const account = z.object({ login: z.string() }).optional();
const Payload = z.object({
  sender: z.object({ login: z.string(), type: z.string() }).optional(),
  repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }).optional(),
  changes: z
    .object({ repository: z.object({ name: z.object({ from: z.string() }) }).optional() })
    .optional()
    .catch(undefined),
  organization: account,
  installation: z.object({ account }).optional(),
});

/**
 * The case repositories a delivery may be about: none when the app caused it itself or it comes
 * from elsewhere; all of the organisation's when it names no repository, as the board's do.
 */
export function repositoriesConcerned(
  payload: unknown,
  scope: WebhookScope,
): readonly RepositoryNamed[] {
  const read = Payload.safeParse(payload).data;
  if (!read || isOwn(read, scope)) return [];
  const { repository } = read;
  if (repository) {
    const names = namesOf(read);
    return scope.repositories.filter(
      ({ owner, name }) =>
        isSame(repository.owner.login, owner) && names.some((one) => isSame(one, name)),
    );
  }
  const owner = read.organization?.login ?? read.installation?.account?.login;
  return scope.repositories.filter((ours) => owner !== undefined && isSame(owner, ours.owner));
}

/**
 * The case repositories whose bans may touch the organisation a delivery comes from, be it the one
 * that owns them or another; none when the app caused it itself.
 */
export function repositoriesThatBan(
  payload: unknown,
  scope: WebhookScope,
): readonly RepositoryNamed[] {
  const read = Payload.safeParse(payload).data;
  if (!read || isOwn(read, scope)) return [];
  const organisation = read.organization?.login ?? read.installation?.account?.login;
  if (organisation === undefined) return [];
  return scope.repositories.filter((repository) =>
    allowedOrganisations(repository, scope).some((one) => isSame(one, organisation)),
  );
}

/** The room a delivery may be about; none when the app caused it itself. */
export function roomConcerned(payload: unknown, scope: WebhookScope): RoomName | undefined {
  const read = Payload.safeParse(payload).data;
  const { repository } = read ?? {};
  if (!repository || isOwn(read, scope)) return undefined;
  for (const ours of scope.repositories) {
    const prefix = `${ours.name}-`;
    if (!isSame(repository.owner.login, ours.owner)) continue;
    for (const name of namesOf(read)) {
      const isBeside = isSame(name.slice(0, prefix.length), prefix);
      const room = CodeName.safeParse(name.slice(prefix.length));
      if (isBeside && room.success) return { repository: ours, room: room.data };
    }
  }
  return undefined;
}

/** What the repository is called, and was before it was renamed. */
function namesOf(read: z.infer<typeof Payload> | undefined): readonly string[] {
  const from = read?.changes?.repository?.name.from;
  return [read?.repository?.name, from].filter((name) => name !== undefined);
}

function isOwn(read: z.infer<typeof Payload> | undefined, { botLogin }: WebhookScope): boolean {
  return read?.sender?.type === "Bot" && isSame(read.sender.login, botLogin);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
