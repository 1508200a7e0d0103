import { protocolOf, urlWithoutSlash } from "./setting-urls.ts";

/** What the host set for a space that takes a key. */
export interface SpaceSettings {
  /** The space's name in capitals, everything else `_`. */
  readonly name: string;
  readonly key: string;
  /** Where the key may go, without a path. */
  readonly origin: string;
  /** Whether it may lie in a network of the host's own. */
  readonly mayBePrivate: boolean;
}

const setting = /^COMITY_SPACE_([A-Z0-9_]{1,60})_(KEY|ORIGIN|PRIVATE)$/;

/**
 * Reads `COMITY_SPACE_<NAME>_KEY`, `…_ORIGIN` and `…_PRIVATE` from what is set.
 *
 * @returns the spaces, or every problem as a sentence that names the setting and no value
 */
export function readSpaceSettings(
  given: Readonly<Record<string, string | undefined>>,
): { readonly spaces: readonly SpaceSettings[] } | { readonly problems: readonly string[] } {
  const names = new Set(
    Object.keys(given).flatMap((variable) => setting.exec(variable)?.[1] ?? []),
  );
  const read = [...names].toSorted().map((name) => readSpace(name, given));
  const problems = read.flatMap((one) => ("problem" in one ? [one.problem] : []));
  if (problems.length > 0) return { problems };
  return { spaces: read.flatMap((one) => ("problem" in one ? [] : [one])) };
}

function readSpace(
  name: string,
  given: Readonly<Record<string, string | undefined>>,
): SpaceSettings | { readonly problem: string } {
  const prefix = `COMITY_SPACE_${name}`;
  const key = given[`${prefix}_KEY`]?.trim();
  const written = urlWithoutSlash.safeParse(given[`${prefix}_ORIGIN`]).data;
  const isPrivate = given[`${prefix}_PRIVATE`]?.trim();
  if (key === undefined)
    return { problem: `${prefix}_KEY is missing: set it to the key Comity has there.` };
  if (written === undefined)
    return { problem: `${prefix}_ORIGIN is missing: the key is sent nowhere else.` };
  if (isPrivate !== undefined && isPrivate !== "yes")
    return { problem: `${prefix}_PRIVATE is either yes or not set.` };
  const mayBePrivate = isPrivate === "yes";
  const protocols = mayBePrivate ? ["https:", "http:"] : ["https:"];
  const isOrigin = URL.canParse(written) && new URL(written).origin === written.toLowerCase();
  if (!isOrigin || !protocols.includes(protocolOf(written)))
    return { problem: `${prefix}_ORIGIN must be an https address without a path.` };
  return { name, key, origin: written.toLowerCase(), mayBePrivate };
}
