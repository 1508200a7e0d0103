import {
  askDiscord,
  type GuildThere,
  refusePowerful,
  seenInGuild,
  type SeenInGuild,
} from "./guild.ts";
import { publicReason } from "../../../domain/values/public-reason.ts";
import { addMinutes, type Instant } from "../../../domain/values/time.ts";
import type { Clock } from "../../../ports/clock.ts";
import { Transient } from "../../../ports/errors.ts";
import { orWaitForPerson, PersonNeeded } from "../../../ports/space-client.ts";
import type { Ordered, Restraint } from "../../../ports/space.ts";

const timeoutRoute = "PATCH /api/v10/guilds/{guild_id}/members/{user_id}";

const aDay = 24 * 60;

/** Discord takes no end beyond. https://discord.com/developers/docs/resources/guild#modify-guild-member */
const longest = 28 * aDay;

/** Renewed once so little is left: two weeks in which Comity may be down. */
const renewedBelow = 14 * aDay;

type Done = { readonly done: true };
type Now = Pick<Clock, "now">;

/**
 * Timeouts, which end by themselves. Only who is on the server can have one; of whoever is not, it is
 * not known whether they come back with it.
 */
export function timeouts(there: GuildThere, clock: Now): Restraint {
  return {
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const seen = await seenInGuild(there, id);
        await refusePowerful(there, seen);
        return { standing: standingIn(seen, clock), isMember: false, evidence: {} };
      }),
    together: (noted, seen) => ({ ...seen, ...noted }),
    put: ({ id }, standing, _, order) =>
      orWaitForPerson(() =>
        standing === "free" ? end(there, id, order, clock) : begin(there, id, order, clock),
      ),
    mayPass: (reason) => reason === "timeout-refused",
    prove: ({ id }, standing) =>
      `GET /guilds/${there.guild}/members/${id} shows ${standing === "free" ? "no" : "a"} timeout`,
    renew: ({ id }, order) =>
      orWaitForPerson(async () => {
        const ends = endIn(await seenInGuild(there, id), clock);
        const now = clock.now();
        const isToRenew =
          ends !== undefined &&
          ends < Date.parse(addMinutes(now, renewedBelow)) &&
          ends < Date.parse(endOf(order, now));
        return isToRenew ? begin(there, id, { ...order, isOwn: true }, clock) : { done: true };
      }),
  };
}

/** When their timeout ends, in milliseconds; `undefined` where none runs. */
function endIn({ member }: SeenInGuild, clock: Now): number | undefined {
  const ends = Date.parse(member?.communication_disabled_until ?? "");
  return ends > Date.parse(clock.now()) ? ends : undefined;
}

function standingIn(seen: SeenInGuild, clock: Now): "free" | "muted" | "unknown" {
  if (!seen.member) return "unknown";
  return endIn(seen, clock) === undefined ? "free" : "muted";
}

/** When the order ends, or as far ahead as it goes. */
function endOf({ until }: Ordered, now: Instant): Instant {
  const farthest = addMinutes(now, longest);
  return until !== undefined && until < farthest ? until : farthest;
}

async function begin(there: GuildThere, id: string, order: Ordered, clock: Now): Promise<Done> {
  const before = await seenInGuild(there, id);
  await refusePowerful(there, before);
  if (!before.member) throw new PersonNeeded("not-there");
  const until = endOf(order, clock.now());
  const ends = endIn(before, clock);
  if (ends !== undefined && (!order.isOwn || ends >= Date.parse(until))) return { done: true };
  const status = await setEnd(there, id, order, until);
  const after = endIn(await seenInGuild(there, id), clock);
  if (after !== undefined && after !== ends) return { done: true };
  throw notTaken(timeoutRoute, status, "timeout-refused");
}

/** Of whoever left, what they had there is over with the order at the latest. */
async function end(there: GuildThere, id: string, order: Ordered, clock: Now): Promise<Done> {
  const before = await seenInGuild(there, id);
  if (!before.member) {
    if (order.until !== undefined && order.until <= clock.now()) return { done: true };
    throw new PersonNeeded("not-there");
  }
  if (endIn(before, clock) === undefined) return { done: true };
  const status = await setEnd(there, id, order, null);
  if (endIn(await seenInGuild(there, id), clock) === undefined) return { done: true };
  throw notTaken(timeoutRoute, status, "timeout-refused");
}

async function setEnd(
  there: GuildThere,
  id: string,
  order: Ordered,
  until: Instant | null,
): Promise<number> {
  const { status } = await askDiscord(there, {
    route: timeoutRoute,
    at: { user_id: id },
    headers: reasonOf(order),
    json: { communication_disabled_until: until },
  });
  return status;
}

/** https://discord.com/developers/docs/resources/audit-log */
export function reasonOf({ order }: Ordered): Readonly<Record<string, string>> {
  return { "x-audit-log-reason": encodeURIComponent(publicReason(order)) };
}

/** Whatever it answered, what Discord shows afterwards counts. */
export function notTaken(route: string, status: number, refused: string): Error {
  if (status === 403) return new PersonNeeded("key-too-weak");
  if (status >= 400) return new PersonNeeded(refused);
  return new Transient("Discord does not show it yet", { route, status });
}
