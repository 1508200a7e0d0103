import { z } from "zod";
import { askMailman, type Membership } from "./lists.ts";
import { pairName, type SeenOnLists, seenOnLists } from "./seen-on-lists.ts";
import type { Evidence } from "../../../domain/values/standing.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  inEach,
  type KeyedSpace,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { Restraint } from "../../../ports/space.ts";

const memberRoute = "PATCH /3.1/members/{member}";

/** Mailman mails nobody for the first and the sender for the second. */
const muting = ["discard", "reject"];

/** What became of their mail before, by `<address> <list>`; empty where the list decided. */
const Noted = z.looseObject({ actions: z.record(z.string(), z.string()).default({}) });
type Noted = z.infer<typeof Noted>["actions"];

/**
 * Mail of somebody muted is discarded, on each of their subscriptions; they receive what others write.
 * Who is subscribed nowhere there has nothing that could be set.
 */
export function moderation(server: KeyedSpace, within: string): Restraint {
  return {
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const { members } = await seenOf(server, within, id);
        const free = members.filter((one) => !isMuted(one));
        const actions = Object.fromEntries(
          free.map((one) => [nameOf(one), one.moderation_action ?? ""]),
        );
        return { standing: standingIn(members, free), isMember: false, evidence: { actions } };
      }),
    together: (noted, seen) => ({ actions: { ...notedActions(seen), ...notedActions(noted) } }),
    put: ({ id }, standing, evidence) =>
      orWaitForPerson(() =>
        standing === "free"
          ? unmute(server, within, id, evidence)
          : mute(server, within, id, evidence),
      ),
    mayPass: (reason) => reason === "moderation-refused",
    prove: ({ id }, standing) =>
      `GET /3.1/members/find?subscriber=${id} shows ${standing === "free" ? "none of its subscriptions to" : "each of its subscriptions to"} ${within} with moderation_action discard`,
  };
}

async function seenOf(server: KeyedSpace, within: string, id: string): Promise<SeenOnLists> {
  const seen = await seenOnLists(server, within, id);
  if (seen.isOwner) throw new PersonNeeded("is-owner");
  return seen;
}

function standingIn(members: readonly Membership[], free: readonly Membership[]) {
  if (members.length === 0) return "unknown";
  if (free.length === 0) return "muted";
  return free.length === members.length ? "free" : "unknown";
}

function isMuted({ moderation_action: action }: Membership): boolean {
  return muting.includes(action ?? "");
}

function nameOf({ list_id: list, email }: Membership): string {
  return pairName({ list, address: email.toLowerCase() });
}

function notedActions(evidence: Evidence | undefined): Noted {
  return Noted.safeParse(evidence).data?.actions ?? {};
}

async function mute(
  server: KeyedSpace,
  within: string,
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const noted = notedActions(evidence);
  const { members } = await seenOf(server, within, id);
  if (members.length === 0) throw new PersonNeeded("not-subscribed");
  const free = members.filter((one) => !isMuted(one));
  if (!free.every((one) => nameOf(one) in noted))
    throw new Transient("there is more to note by now", { route: memberRoute });
  return change(server, within, id, { members: free, to: () => "discard" });
}

/** Only where it is discarded still; who gave it another fate since is let be. */
async function unmute(
  server: KeyedSpace,
  within: string,
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const noted = notedActions(evidence);
  const { members } = await seenOnLists(server, within, id);
  const isOurs = (one: Membership) =>
    isMuted(one) && (evidence === undefined || nameOf(one) in noted);
  return change(server, within, id, {
    members: members.filter(isOurs),
    to: (one) => noted[nameOf(one)] ?? "",
  });
}

async function change(
  server: KeyedSpace,
  within: string,
  id: string,
  {
    members,
    to,
  }: { readonly members: readonly Membership[]; readonly to: (one: Membership) => string },
): Promise<{ readonly done: true }> {
  if (members.length === 0) return { done: true };
  await inEach(members, async (one) => {
    const at = { member: one.member_id };
    const form = { moderation_action: to(one) };
    const { status } = await askMailman(server, { route: memberRoute, at, form });
    const after = (await seenOnLists(server, within, id)).members;
    const now = after.find(({ member_id: member }) => member === one.member_id);
    if (!now || (now.moderation_action ?? "") === to(one)) return;
    if (status === 403) throw new PersonNeeded("key-too-weak");
    if (status >= 400) throw new PersonNeeded("moderation-refused");
    throw new Transient("Mailman does not show it yet", { route: memberRoute, status });
  });
  return { done: true };
}
