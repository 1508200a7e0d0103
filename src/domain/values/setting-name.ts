/**
 * How the host's settings call a space: its name in capitals, everything else than letters of the
 * alphabet and digits `_`. `COMITY_SPACE_<name>_KEY` is its key.
 */
export function settingNameOf(space: string): string {
  return space.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
