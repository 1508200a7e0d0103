import type { KeyObject } from "node:crypto";
import type { Viewer } from "../model/viewer.ts";
import type { World } from "../model/world.ts";
import { JwtRefused, verifyAppJwt } from "./app-jwt.ts";
import type { InstallationTokens } from "./installation-tokens.ts";

/**
 * What is needed to tell who is asking. `keys` are the apps' public keys, by the app's database id.
 */
export interface Credentials {
  readonly world: World;
  readonly tokens: InstallationTokens;
  readonly keys: ReadonlyMap<number, KeyObject>;
  readonly wall: () => number;
}

/** A token GitHub would not take: always 401, with GitHub's message. */
export interface BadCredentials {
  readonly refused: string;
}

const userToken = /^sandbox-(.+)$/;

/** Whose request it is, from its `authorization` header; without one, nobody's. */
export function authenticate(
  { world, tokens, keys, wall }: Credentials,
  authorization: string | undefined,
): Viewer | BadCredentials {
  if (authorization === undefined || authorization === "") return { kind: "anonymous" };
  const [, token] = /^(?:token|bearer)\s+(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) return { refused: "Bad credentials" };
  const login = userToken.exec(token)?.[1];
  if (login !== undefined) {
    const account = world.accountByLogin(login);
    return account?.type === "User" ? { kind: "user", account } : { refused: "Bad credentials" };
  }
  if (!/^ey[^.]*\.[^.]*\.[^.]*$/.test(token))
    return installed(world, tokens.viewer(token)) ?? { refused: "Bad credentials" };
  const apps = [...world.apps.values()];
  const appOf = (issuer: string) =>
    apps.find((app) => app.clientId === issuer || String(app.databaseId) === issuer);
  try {
    const issuer = verifyAppJwt(token, (iss) => keys.get(appOf(iss)?.databaseId ?? 0), wall());
    const app = appOf(issuer);
    return app === undefined ? { refused: "Integration not found" } : { kind: "app", app };
  } catch (error) {
    if (error instanceof JwtRefused) return { refused: error.message };
    throw error;
  }
}

/** A token is worth nothing any more where its app was uninstalled. */
function installed(world: World, viewer: Viewer | undefined): Viewer | undefined {
  if (viewer?.kind !== "installation") return viewer;
  return world.installations.has(viewer.installation.databaseId) ? viewer : undefined;
}
