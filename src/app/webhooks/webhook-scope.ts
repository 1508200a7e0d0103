import { z } from "zod";
import { allowedOrganisations } from "../settings/allowed-organisations.ts";
import { isStandingSuffix } from "../../domain/committee/council-place.ts";
import { CodeName } from "../../domain/values/ids.ts";

/** A repository as people write it, `owner/name`. */
export interface RepositoryNamed {
  readonly owner: string;
  readonly name: string;
}

/** A case repository: found by its id, whatever it is called. */
export interface CaseRepositoryNamed extends RepositoryNamed {
  /** `undefined` while GitHub does not show it to the app. */
  readonly id?: number;
  /** As `CASE_REPOSITORY` has it, which may be a name it had. */
  readonly setAs?: RepositoryNamed;
  /** What it was last found to be called, where it is looked after. */
  readonly called?: () => RepositoryNamed;
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
  readonly repositories: readonly CaseRepositoryNamed[];
  /** As set for all of them; empty: each its own. */
  readonly organisations: readonly string[];
}

const account = z.object({ login: z.string() }).optional();
const Payload = z.object({
  sender: z.object({ login: z.string(), type: z.string() }).optional(),
  repository: z
    .object({ id: z.int().optional(), name: z.string(), owner: z.object({ login: z.string() }) })
    .optional(),
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
    return scope.repositories.filter((ours) => {
      if (ours.id !== undefined && repository.id !== undefined) return ours.id === repository.id;
      return (
        isSame(repository.owner.login, ours.owner) && names.some((one) => isSame(one, ours.name))
      );
    });
  }
  const owner = read.organization?.login ?? read.installation?.account?.login;
  return scope.repositories.filter((ours) => owner !== undefined && isOwner(owner, ours));
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
    if (!isOwner(repository.owner.login, ours)) continue;
    for (const name of namesOf(read)) {
      const room = roomBeside(everyNameOf(ours), name);
      if (room) return { repository: ours, room };
    }
  }
  return undefined;
}

/** A standing place a delivery may be about, by what follows its case repository's name. */
export interface StandingPlaceName {
  readonly repository: RepositoryNamed;
  readonly suffix: string;
}

/** The standing place a delivery is about; none when the app caused it itself. */
export function standingPlaceConcerned(
  payload: unknown,
  scope: WebhookScope,
): StandingPlaceName | undefined {
  const read = Payload.safeParse(payload).data;
  const { repository } = read ?? {};
  if (!repository || isOwn(read, scope)) return undefined;
  for (const ours of scope.repositories) {
    if (!isOwner(repository.owner.login, ours)) continue;
    for (const { name } of everyNameOf(ours))
      for (const one of namesOf(read)) {
        const suffix = one.slice(name.length + 1);
        const isBeside = isSame(one.slice(0, name.length + 1), `${name}-`);
        if (isBeside && isStandingSuffix(suffix)) return { repository: ours, suffix };
      }
  }
  return undefined;
}

/** Rooms keep the name they were given when the case repository gets another. */
function roomBeside(names: readonly RepositoryNamed[], room: string): CodeName | undefined {
  for (const { name } of names) {
    const prefix = `${name}-`;
    const read = CodeName.safeParse(room.slice(prefix.length));
    if (isSame(room.slice(0, prefix.length), prefix) && read.success) return read.data;
  }
  return undefined;
}

function isOwner(login: string, ours: CaseRepositoryNamed): boolean {
  return everyNameOf(ours).some(({ owner }) => isSame(login, owner));
}

function everyNameOf(ours: CaseRepositoryNamed): readonly RepositoryNamed[] {
  const { setAs, called } = ours;
  return [ours, setAs, called?.()].filter((one) => one !== undefined);
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
