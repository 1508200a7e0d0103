import { randomBytes } from "node:crypto";
import { GitHubRefusal } from "../model/github-refusal.ts";
import type { Installation, PermissionLevel, Permissions } from "../model/records/app.ts";
import type { Viewer } from "../model/viewer.ts";
import { includesLevel } from "./includes-level.ts";

/** What a token is asked to be narrowed to; `undefined` means all the installation has. */
export interface Narrowing {
  readonly permissions?: Permissions | undefined;
  readonly repositoryIds?: readonly number[] | undefined;
}

export interface InstallationToken {
  readonly token: string;
  /** wall time, milliseconds since the epoch */
  readonly expiresAt: number;
  readonly permissions: Permissions;
  readonly repositoryIds: ReadonlySet<number> | "all";
}

interface KnownToken extends InstallationToken {
  readonly installation: Installation;
}

const lifeMs = 3_600_000;

/** The installation tokens that are good for now. They live for an hour of wall time. */
export class InstallationTokens {
  readonly #wall: () => number;
  readonly #tokens = new Map<string, KnownToken>();

  /** @param wall milliseconds since the epoch; not the sandbox's clock */
  constructor(wall: () => number) {
    this.#wall = wall;
  }

  dump(): readonly KnownToken[] {
    return [...this.#tokens.values()];
  }

  restore(tokens: readonly KnownToken[]): void {
    for (const one of tokens) this.#tokens.set(one.token, one);
  }

  /** @throws GitHubRefusal (422) when more is asked than the installation was granted */
  mint(
    installation: Installation,
    narrowing: Narrowing,
    reaches: (id: number) => boolean,
  ): InstallationToken {
    for (const [name, level] of Object.entries(narrowing.permissions ?? {})) {
      if (!includesLevel(installation.permissions[name], level)) {
        throw new GitHubRefusal(
          "UNPROCESSABLE",
          "The permissions requested are not granted to this installation.",
        );
      }
    }
    if (narrowing.repositoryIds?.every(reaches) === false) {
      throw new GitHubRefusal(
        "UNPROCESSABLE",
        "There is at least one repository that does not exist or is not accessible to the parent installation.",
      );
    }
    const minted = {
      token: `ghs_${randomBytes(18).toString("hex")}`,
      expiresAt: this.#wall() + lifeMs,
      permissions: withMetadata(narrowing.permissions ?? installation.permissions),
      repositoryIds:
        narrowing.repositoryIds === undefined ? ("all" as const) : new Set(narrowing.repositoryIds),
    };
    this.#tokens.set(minted.token, { ...minted, installation });
    return minted;
  }

  /**
   * Whose token it is, with no more than the installation has at this moment; `undefined` if it is
   * not good.
   */
  viewer(token: string): Viewer | undefined {
    const found = this.#tokens.get(token);
    if (found === undefined) return undefined;
    if (found.expiresAt <= this.#wall()) {
      this.#tokens.delete(token);
      return undefined;
    }
    const { installation, repositoryIds } = found;
    const permissions = weaker(found.permissions, installation.permissions);
    return {
      kind: "installation",
      app: installation.app,
      installation,
      permissions,
      repositoryIds,
    };
  }

  revoke(token: string): void {
    this.#tokens.delete(token);
  }
}

function withMetadata(permissions: Permissions): Permissions {
  return { ...permissions, metadata: "read" };
}

function weaker(asked: Permissions, granted: Permissions): Permissions {
  const kept: Record<string, PermissionLevel> = {};
  for (const [name, level] of Object.entries(asked)) {
    const limit = granted[name];
    if (limit !== undefined) kept[name] = includesLevel(limit, level) ? level : limit;
  }
  return withMetadata(kept);
}
