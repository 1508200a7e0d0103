import { z } from "zod";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "./connect-github.ts";
import { parseAnswer } from "./parse-answer.ts";

/**
 * A login may have been renamed, and even taken over, since it was written down. `undefined` where
 * GitHub shows no such account: it is gone, or hidden as spam.
 */
export async function shownLogin(github: GitHub, account_id: number): Promise<string | undefined> {
  const route = "GET /user/{account_id}";
  let data: unknown;
  try {
    ({ data } = await github.rest("set-up").request(route, { account_id }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
  const account = parseAnswer(z.object({ id: z.int(), login: z.string() }), data, route);
  if (account.id !== account_id) throw new Terminal("GitHub answered another account", { route });
  return account.login;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Terminal && error.edge.status === 404;
}
