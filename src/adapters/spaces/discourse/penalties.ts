import { askForum, type ForumUser, forumUserOf } from "./forum.ts";
import { publicReason } from "../../../domain/values/public-reason.ts";
import type { Evidence } from "../../../domain/values/standing.ts";
import { Instant } from "../../../domain/values/time.ts";
import { Transient } from "../../../ports/errors.ts";
import { type KeyedSpace, orWaitForPerson, PersonNeeded } from "../../../ports/space-client.ts";
import type { Ordered, Restraint } from "../../../ports/space.ts";

type Done = { readonly done: true };

/** What a forum puts on an account: a suspension and a silence go beside each other. */
interface Penalty {
  readonly puts: "removed" | "muted";
  /** As a proof names it. */
  readonly name: string;
  readonly isOn: (user: ForumUser) => boolean;
  readonly endOf: (user: ForumUser) => string | null | undefined;
  /** The other one, which stays as it is. */
  readonly evidenceIn: (user: ForumUser) => Evidence;
  readonly putRoute: `PUT /${string}`;
  readonly liftRoute: `PUT /${string}`;
  /** The field of its end. */
  readonly end: string;
  readonly refused: string;
}

export const suspension: Penalty = {
  puts: "removed",
  name: "suspension",
  isOn: ({ suspended_till: until }) => typeof until === "string" && until !== "",
  endOf: ({ suspended_till: until }) => until,
  evidenceIn: ({ silenced_till: until }) => (until ? { silencedTill: until } : {}),
  putRoute: "PUT /admin/users/{id}/suspend.json",
  liftRoute: "PUT /admin/users/{id}/unsuspend.json",
  end: "suspend_until",
  refused: "suspension-refused",
};

/** `silenced_till` may be that of one that is over: a forum clears it some minutes later. */
export const silence: Penalty = {
  puts: "muted",
  name: "silence",
  isOn: ({ silenced, silenced_till: until }) => silenced ?? Boolean(until),
  endOf: ({ silenced_till: until }) => until,
  evidenceIn: ({ suspended_till: until }) => (until ? { suspendedTill: until } : {}),
  putRoute: "PUT /admin/users/{id}/silence.json",
  liftRoute: "PUT /admin/users/{id}/unsilence.json",
  end: "silenced_till",
  refused: "silence-refused",
};

/** A penalty needs an end; this is none that anybody lives to see. */
const forGood = Instant.parse("2999-12-31T00:00:00Z");

export function penaltyIn(forum: KeyedSpace, penalty: Penalty): Restraint {
  const { puts, name, isOn, evidenceIn } = penalty;
  return {
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const user = await forumUserOf(forum, id);
        if (isStaff(user)) throw new PersonNeeded("is-staff");
        const standing = isOn(user) ? puts : "free";
        return { standing, isMember: false, evidence: evidenceIn(user) };
      }),
    together: (noted, seen) => ({ ...noted, ...seen }),
    put: ({ id }, standing, _, order) =>
      orWaitForPerson(() =>
        standing === "free" ? lift(forum, penalty, id) : impose(forum, penalty, id, order),
      ),
    mayPass: (reason) => reason === penalty.refused,
    prove: ({ id }, standing) =>
      `GET /admin/users/${id}.json shows ${standing === "free" ? "no" : "a"} ${name}`,
  };
}

export function isStaff({ admin, moderator }: ForumUser): boolean {
  return admin || moderator;
}

/**
 * Nothing is sent but the end and the reason, which everybody may read there: a message would be a
 * mail of the forum's, and further fields delete posts. A forum takes no second end, so one of
 * Comity's own that ends too early is lifted before.
 */
async function impose(
  forum: KeyedSpace,
  penalty: Penalty,
  id: string,
  order: Ordered,
): Promise<Done> {
  const until = order.until ?? forGood;
  const before = await forumUserOf(forum, id);
  if (isStaff(before)) throw new PersonNeeded("is-staff");
  if (penalty.isOn(before)) {
    const ends = Date.parse(penalty.endOf(before) ?? "");
    if (!order.isOwn || Number.isNaN(ends) || ends >= Date.parse(until)) return { done: true };
    await lift(forum, penalty, id);
  }
  const json = { [penalty.end]: until, reason: publicReason(order.order) };
  const { status } = await askForum(forum, { route: penalty.putRoute, at: { id }, json });
  return afterwards(forum, penalty, id, { isOn: true, status });
}

async function lift(forum: KeyedSpace, penalty: Penalty, id: string): Promise<Done> {
  if (!penalty.isOn(await forumUserOf(forum, id))) return { done: true };
  const { status } = await askForum(forum, { route: penalty.liftRoute, at: { id } });
  return afterwards(forum, penalty, id, { isOn: false, status });
}

/** Whatever it answered, what it shows afterwards counts. */
async function afterwards(
  forum: KeyedSpace,
  penalty: Penalty,
  id: string,
  wanted: { readonly isOn: boolean; readonly status: number },
): Promise<Done> {
  const { status } = wanted;
  const user = await forumUserOf(forum, id);
  if (penalty.isOn(user) === wanted.isOn) return { done: true };
  if (isStaff(user)) throw new PersonNeeded("is-staff");
  if (status === 403) throw new PersonNeeded("key-too-weak");
  if (status >= 400) throw new PersonNeeded(penalty.refused);
  throw new Transient("the forum does not show it yet", { route: penalty.putRoute, status });
}
