import { z } from "zod";
import { type Instant, instantOf } from "../../../domain/values/time.ts";
import type { AccountThere } from "../../../domain/values/account-there.ts";
import { Terminal } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  PersonNeeded,
  readSpaceAnswer,
  type SpaceAnswer,
  type SpaceRequest,
} from "../../../ports/space-client.ts";

const userRoute = "GET /api/v1/users/{user_id}";
const usersRoute = "GET /api/v1/users";

/** `role`: 100 owner, 200 administrator. https://zulip.com/api/get-user */
const User = z.looseObject({
  user_id: z.int(),
  full_name: z.string(),
  email: z.string(),
  delivery_email: z.string().nullish(),
  is_active: z.boolean(),
  is_bot: z.boolean(),
  role: z.int(),
  date_joined: z.string().optional(),
});
export type ZulipUser = z.infer<typeof User>;

const OneUser = z.looseObject({ user: User });
const Everybody = z.looseObject({ members: z.array(User) });

const ownerRole = 100;

/** The lowest number of somebody who administrates nothing. */
const moderatorRole = 300;

export function isAdministrator({ role }: ZulipUser): boolean {
  return role < moderatorRole;
}

export function isOwnerOfAll({ role }: ZulipUser): boolean {
  return role === ownerRole;
}

/** A request with the key, which is a bot's address and its API key. */
export function askZulip(zulip: KeyedSpace, request: SpaceRequest): Promise<SpaceAnswer> {
  const authorization = `Basic ${btoa(zulip.key)}`;
  return zulip.ask({ ...request, headers: { authorization } });
}

/**
 * Refusals are sentences in the language of the server, so whether an account is there is told by the
 * list of everybody. @throws PersonNeeded where it is gone
 */
export async function zulipUserOf(zulip: KeyedSpace, id: string): Promise<ZulipUser> {
  const answer = await askZulip(zulip, { route: userRoute, at: { user_id: id } });
  if (answer.status === 400 || answer.status === 404) {
    const user = (await everybody(zulip)).find((one) => String(one.user_id) === id);
    if (user) return user;
    throw new PersonNeeded("account-gone");
  }
  const { user } = readSpaceAnswer(OneUser, answer, userRoute);
  if (String(user.user_id) === id) return user;
  throw new Terminal("Zulip answered another account", { route: userRoute });
}

/** Everybody who ever was there, deactivated or not: one answer. */
export async function everybody(zulip: KeyedSpace): Promise<readonly ZulipUser[]> {
  return readSpaceAnswer(Everybody, await askZulip(zulip, { route: usersRoute }), usersRoute)
    .members;
}

/** By number, address, or the name that people see, which several may have. */
export async function accountCalled(
  zulip: KeyedSpace,
  name: string,
): Promise<AccountThere | "nobody" | "several"> {
  const written = name.toLowerCase();
  const called = (await everybody(zulip)).filter(
    ({ user_id: id, email, delivery_email: address, full_name: shown }) =>
      [String(id), email, address, shown].some((one) => one?.toLowerCase() === written),
  );
  const [only, another] = called;
  if (!only) return "nobody";
  if (another) return "several";
  const since = only.date_joined === undefined ? undefined : instantIn(only.date_joined);
  return { id: String(only.user_id), name: only.full_name || written, ...(since && { since }) };
}

/** Zulip leaves seconds, and the letter for UTC, out at times. */
function instantIn(text: string): Instant | undefined {
  const at = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? undefined : instantOf(at);
}
