import { z } from "zod";
import { Instant, instantOf } from "../../../domain/values/time.ts";
import type { AccountThere } from "../../../domain/values/account-there.ts";
import { Terminal } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  PersonNeeded,
  readSpaceAnswer,
  type SpaceAnswer,
  type SpaceRequest,
} from "../../../ports/space-client.ts";

const userRoute = "GET /admin/users/{id}.json";
const profileRoute = "GET /u/{username}.json";
const listRoute = "GET /admin/users/list/{flag}.json";
const perPage = 100;

/**
 * The published description forbids unknown fields and leaves out all dates of a suspension, so what
 * else is there is let be. https://docs.discourse.org
 */
const User = z.looseObject({
  id: z.int(),
  username: z.string(),
  admin: z.boolean(),
  moderator: z.boolean(),
  /** There only while suspended. */
  suspended_till: z.string().nullish(),
  silenced: z.boolean().optional(),
  silenced_till: z.string().nullish(),
});
export type ForumUser = z.infer<typeof User>;

const Profile = z.looseObject({
  user: z.looseObject({
    id: z.int(),
    username: z.string().min(1),
    created_at: z.string().optional(),
    post_count: z.int().nonnegative().optional(),
  }),
});

const Listed = z.array(z.looseObject({ id: z.int() }));

/** A request with the key, which is a user's name and their API key. */
export function askForum(forum: KeyedSpace, request: SpaceRequest): Promise<SpaceAnswer> {
  const colon = forum.key.indexOf(":");
  return forum.ask({
    ...request,
    headers: {
      "Api-Username": forum.key.slice(0, Math.max(colon, 0)),
      "Api-Key": forum.key.slice(colon + 1),
    },
  });
}

/** @throws PersonNeeded where the account is gone, or the key does not see it */
export async function forumUserOf(forum: KeyedSpace, id: string): Promise<ForumUser> {
  const { status, body } = await askForum(forum, { route: userRoute, at: { id } });
  if (status === 404) return nobody(forum);
  const user = readSpaceAnswer(User, { status, body }, userRoute);
  if (String(user.id) === id) return user;
  throw new Terminal("the forum answered another account", { route: userRoute });
}

/**
 * To whoever is no moderator any more, a forum answers that nothing is there. Only who sees the list
 * of the suspended knows that an account is gone.
 */
async function nobody(forum: KeyedSpace): Promise<never> {
  await usersOn(forum, "suspended", 1);
  throw new PersonNeeded("account-gone");
}

/** Everybody the forum has suspended, or who is staff there, page by page. */
export async function listUsers(
  forum: KeyedSpace,
  flag: "suspended" | "staff",
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let page = 1; ; page += 1) {
    const before = ids.size;
    // The next page is asked for when this one turned out full.
    // oxlint-disable-next-line no-await-in-loop
    const users = await usersOn(forum, flag, page);
    for (const { id } of users) ids.add(String(id));
    if (users.length < perPage) return ids;
    if (ids.size === before)
      throw new Terminal("a list does not come to its end", { route: listRoute });
  }
}

async function usersOn(
  forum: KeyedSpace,
  flag: string,
  page: number,
): Promise<z.infer<typeof Listed>> {
  const answer = await askForum(forum, {
    route: listRoute,
    at: { flag },
    query: { page: String(page) },
  });
  if (answer.status === 404) throw new PersonNeeded("key-too-weak");
  return readSpaceAnswer(Listed, answer, listRoute);
}

export async function profileOf(
  forum: KeyedSpace,
  username: string,
): Promise<AccountThere | "nobody"> {
  const answer = await askForum(forum, { route: profileRoute, at: { username } });
  if (answer.status === 404) return "nobody";
  const { user } = readSpaceAnswer(Profile, answer, profileRoute);
  const since = user.created_at === undefined ? undefined : instantIn(user.created_at);
  return {
    id: String(user.id),
    name: user.username,
    ...(since && { since }),
    ...(user.post_count !== undefined && { posts: user.post_count }),
  };
}

function instantIn(text: string): Instant | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : instantOf(at);
}
