import { parseEnv } from "node:util";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of a folder's `.env` below those of the environment, which count where both name one;
 * an empty one counts as not set, here as everywhere.
 *
 * @param readFile answers the text of `.env`, or `undefined` where there is none
 */
export function withEnvFile(
  environment: Environment,
  readFile: () => string | undefined,
): Environment {
  const text = readFile();
  if (text === undefined) return environment;
  const given = Object.entries(environment).filter(([, value]) => (value ?? "").trim() !== "");
  return { ...parseEnv(text), ...Object.fromEntries(given) };
}
