import { lookBack, markNow, type Followed } from "../control/look-back.ts";
import type { Surroundings } from "../surroundings.ts";
import { parseSince, pathSince, type Since } from "../text/since.ts";

/** Does something, waits until all that follows is done, and answers the path where one sees what followed. */
export async function markAndAct(
  { sandbox }: Surroundings,
  path: string,
  deed: () => Promise<unknown>,
): Promise<string> {
  const since = await markNow(sandbox);
  await deed();
  await sandbox.idle();
  return pathSince(path, since);
}

/** What followed since the point in an address's `since`, if it has one. */
export async function followedSince(
  { sandbox, cast }: Surroundings,
  text: string | undefined,
): Promise<{ readonly since: Since | undefined; readonly followed: Followed | undefined }> {
  const since = parseSince(text);
  if (since === undefined) return { since, followed: undefined };
  const people = new Set(cast.map(({ login }) => login));
  return { since, followed: await lookBack(sandbox, since, people) };
}
