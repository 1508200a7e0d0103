import { CommonSettings } from "./common-settings.ts";
import { GitHubSettings } from "./github-settings.ts";

/** The settings of the host, which are not the committee's. Without `github` it is the sandbox. */
export interface HostSettings {
  readonly common: CommonSettings;
  readonly github: GitHubSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const realModeSettings = [
  "APP_ID",
  "PRIVATE_KEY",
  "PRIVATE_KEY_PATH",
  "WEBHOOK_SECRET",
  "GITHUB_API_URL",
];

/**
 * Reads the settings from environment variables; an empty one counts as not set. The app is meant
 * for a real GitHub as soon as one of its credentials or `GITHUB_API_URL` is set, and always with
 * `NODE_ENV=production`.
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
  const isReal =
    given["NODE_ENV"] === "production" ||
    realModeSettings.some((name) => Object.hasOwn(given, name));
  const github = isReal ? GitHubSettings.safeParse(withPrivateKey(given, readFile)) : undefined;
  const issues = [...(github?.error?.issues ?? []), ...(common.error?.issues ?? [])];
  if (!common.success || issues.length > 0) {
    return { problems: issues.map((issue) => issue.message) };
  }
  return { settings: { common: common.data, github: github?.data } };
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
