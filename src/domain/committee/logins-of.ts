import type { CommitteeConfig } from "./committee-config.ts";
import type { ConfigPath } from "../kernel/file-problem.ts";

/** Each login of committee and council once, with the first place it stands at. */
export function loginsOf(
  config: CommitteeConfig,
): readonly { readonly login: string; readonly path: ConfigPath }[] {
  const found = new Map<string, { login: string; path: ConfigPath }>();
  const collect = (logins: readonly string[], path: ConfigPath) =>
    logins.forEach((login, index) => {
      const key = login.toLowerCase();
      if (!found.has(key)) found.set(key, { login, path: [...path, index] });
    });
  collect(config.committee.members, ["committee", "members"]);
  collect(config.council?.members ?? [], ["council", "members"]);
  return [...found.values()];
}
