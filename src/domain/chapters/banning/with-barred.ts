import type { ListedBan } from "./listed-ban.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/**
 * A config as it counts at an instant: whoever is under a ban then, of committee and council too,
 * decides no case. They stay of the roster, so that what is about them is kept apart as before.
 */
export function withBarred(
  config: AdoptedConfig,
  bans: readonly ListedBan[],
  at: Instant,
): AdoptedConfig {
  const barred = barredAt(bans, at);
  return barred.length > 0 ? { ...config, barred } : config;
}

/** Everybody under a ban at an instant. */
export function barredAt(bans: readonly ListedBan[], at: Instant): readonly Person[] {
  return bans.filter((ban) => isInForce(ban, at)).flatMap(({ person }) => person ?? []);
}

/** Whoever is only muted in places decides as before. */
function isInForce({ from, until, ended, places }: ListedBan, at: Instant): boolean {
  if (places.length > 0 && places.every(({ muted }) => muted)) return false;
  const isOver = (end: Instant | undefined) => end !== undefined && end <= at;
  return from <= at && !isOver(until) && !isOver(ended?.at);
}
