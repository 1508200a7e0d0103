import type { Context } from "hono";
import type { GitHubEnv } from "./request-state.ts";

const texts = new WeakMap<Response, string>();

/**
 * The body of the answer as it stands, which is still sent afterwards. It is read once and the
 * answer made anew from it: a clone of an answer costs more than most requests, and so does a
 * header that hono sets on one (set it on `c.res.headers`).
 */
export async function answerText(c: Context<GitHubEnv>): Promise<string> {
  const known = texts.get(c.res);
  if (known !== undefined) return known;
  const { status, headers } = c.res;
  const text = await c.res.text();
  const answer = new Response(text === "" ? null : text, { status, headers });
  texts.set(answer, text);
  // Of two answers, hono would mix the headers.
  c.res = undefined;
  c.res = answer;
  return text;
}
