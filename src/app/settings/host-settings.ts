import { CommonSettings } from "./common-settings.ts";
import { GitHubSettings } from "./github-settings.ts";
import { readSpaceSettings } from "./space-settings.ts";

/** The settings of the host, which are not the committee's. */
export interface HostSettings {
  readonly common: CommonSettings;
  readonly github: GitHubSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 *
 * @param readFile answers the text of a file, or throws
 * @returns the settings, or every problem as a sentence that names the setting and no value
 */
export function readHostSettings(
  environment: Environment,
  readFile: (path: string) => string,
): { readonly settings: HostSettings } | { readonly problems: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const common = CommonSettings.safeParse(given);
  const github = GitHubSettings.safeParse(withPrivateKey(given, readFile));
  const spaces = readSpaceSettings(given);
  if (common.success && github.success && "spaces" in spaces) {
    const hasKeys = spaces.spaces.length > 0;
    return {
      settings: { common: { ...common.data, ...(hasKeys && spaces) }, github: github.data },
    };
  }
  const issues = [...(github.error?.issues ?? []), ...(common.error?.issues ?? [])];
  const ofSpaces = "problems" in spaces ? spaces.problems : [];
  return { problems: [...issues.map((issue) => issue.message), ...ofSpaces] };
}

/** Puts the key's file where the key itself would be: `null` when it cannot be read. */
function withPrivateKey(given: Environment, readFile: (path: string) => string): object {
  const path = given["PRIVATE_KEY_PATH"];
  if (given["PRIVATE_KEY"] !== undefined || path === undefined) return given;
  try {
    return { ...given, PRIVATE_KEY: readFile(path) };
  } catch {
    return { ...given, PRIVATE_KEY: null };
  }
}
