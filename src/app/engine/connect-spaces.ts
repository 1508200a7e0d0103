import { connectOrganisation } from "../../adapters/github/connection/connect-organisation.ts";
import type { AppSurroundings } from "../host/prepare-app.ts";
import { keyedSpace } from "../../adapters/http/keyed-space.ts";
import type { SpaceSettings } from "../settings/space-settings.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SpaceKind } from "../../ports/space-kind.ts";
import type { FindKeyedSpace } from "../../ports/space-client.ts";
import type { FindSpace } from "../../ports/space.ts";

/** What the kinds of space get from the host. */
export interface SpaceSurroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** An organisation on GitHub and the way to it, where bans may touch it. */
  readonly organisation: (name: string) => ConnectedOrganisation | undefined;
  /** The way to a space the host has a key for. */
  readonly keyed: FindKeyedSpace;
}

interface ConnectedOrganisation {
  readonly org: string;
  readonly rest: ReturnType<typeof connectOrganisation>;
}

/** Everywhere people may be put out of, each place with a way of its own, made when first asked. */
export function connectSpaces(
  kinds: readonly SpaceKind<SpaceSurroundings>[],
  surroundings: SpaceSurroundings,
): FindSpace {
  const connects = new Map(kinds.map(({ kind, connect }) => [kind, connect]));
  const spaces = new Map<string, ReturnType<FindSpace>>();
  return ({ kind, key }) => {
    const place = JSON.stringify([kind, key]);
    const space = spaces.get(place) ??
      connects.get(kind)?.(key, surroundings) ?? { waitsFor: "kind-not-known" };
    spaces.set(place, space);
    return space;
  };
}

/**
 * @param allowed the names of organisations that bans may touch
 * @param keyed the spaces that take a key and that bans may touch
 */
export function surroundingsOfSpaces(
  { allowed, keyed }: { allowed: readonly string[]; keyed: readonly SpaceSettings[] },
  {
    github,
    clock,
    fetch,
    wallTime,
    budgetOf,
  }: Pick<AppSurroundings, "github" | "clock" | "fetch" | "wallTime"> &
    Partial<Pick<AppSurroundings, "budgetOf">>,
): SpaceSurroundings {
  return {
    fetch,
    clock,
    keyed(name, origin) {
      const found = keyed.find((one) => one.name === name && one.origin === origin);
      return found && keyedSpace(found, { clock });
    },
    organisation(name) {
      const organisation = allowed.find((one) => one.toLowerCase() === name.toLowerCase());
      if (organisation === undefined) return undefined;
      const { apiUrl: baseUrl, app } = github;
      const time = { clock, wallTime, ...(budgetOf && { budgetOf }) };
      const rest = connectOrganisation({ baseUrl, fetch, ...time, app, organisation });
      return { org: organisation, rest };
    },
  };
}
