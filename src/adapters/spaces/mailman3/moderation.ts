import { z } from "zod";
import { askMailman, listsOf, type Membership } from "./lists.ts";
import {
  asRecordHolds,
  pairName,
  type SeenOnLists,
  seenOnLists,
  seenOnly,
} from "./seen-on-lists.ts";
import type { Evidence } from "../../../domain/values/standing.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  inEach,
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { PartsOfPlace, Restraint } from "../../../ports/space.ts";

const memberRoute = "PATCH /3.1/members/{member}";

/** Mailman mails nobody for the first and the sender for the second. */
const muting = ["discard", "reject"];

const Noted = z.looseObject({
  /** What became of their mail before, by `<address> <list>`; empty where the list decided. */
  actions: z.record(z.string(), z.string()).default({}),
  /** Subscriptions whose mail did not pass, by whomever. Older notes do not say. */
  muted: z.array(z.string()).optional(),
});
type Noted = z.infer<typeof Noted>;

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
        const evidence = asRecordHolds(noteOf(members));
        return { standing: standingIn(members, free), isMember: false, evidence };
      }),
    together(noted, seen) {
      if (noted === undefined) return seen;
      const { actions, muted } = notedIn(noted);
      return { actions: { ...notedIn(seen).actions, ...actions }, ...(muted && { muted }) };
    },
    asOwn(seen) {
      const { actions, muted = [] } = notedIn(seen);
      return {
        actions: { ...Object.fromEntries(muted.map((one) => [one, ""])), ...actions },
        muted: [],
      };
    },
    put: ({ id }, standing, evidence) =>
      orWaitForPerson(() =>
        standing === "free"
          ? unmute(server, within, id, evidence)
          : mute(server, within, id, evidence),
      ),
    parts: partsOf(server, within),
    mayPass: (reason) => reason === "moderation-refused",
    prove: ({ id }, standing) =>
      `GET /3.1/members/find?subscriber=${id} shows ${standing === "free" ? "none of its subscriptions to" : "each of its subscriptions to"} ${within} with moderation_action discard`,
  };
}

/** Subscriptions they have got since, to lists that are new or not. */
function partsOf(server: KeyedSpace, within: string): PartsOfPlace {
  return {
    list: () => orTerminal(() => listsOf(server, within), memberRoute),
    look: ({ id }, noted, isOwn) =>
      orWaitForPerson(async () => {
        const { actions, muted } = notedIn(noted);
        const { members } = await seenOf(server, within, id);
        const isNew = (one: Membership) =>
          muted !== undefined && !(nameOf(one) in actions || muted.includes(nameOf(one)));
        const since = members.filter(isNew);
        if (muted === undefined || since.length === 0) return { parts: [], evidence: noted };
        const now = noteOf(since);
        // What another order of Comity's took there, its own record knows.
        const own = isOwn ? Object.fromEntries(now.muted.map((one) => [one, ""])) : {};
        return {
          parts: [...new Set(since.map(({ list_id: list }) => list))],
          evidence: asRecordHolds({
            actions: { ...own, ...now.actions, ...actions },
            muted: isOwn ? muted : [...muted, ...now.muted],
          }),
        };
      }),
    cover: ({ id }, parts, evidence) =>
      orWaitForPerson(async () => {
        const seen = seenOnly(await seenOf(server, within, id), parts);
        return discard(server, within, id, { members: seen.members, evidence });
      }),
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

function noteOf(members: readonly Membership[]) {
  const free = members.filter((one) => !isMuted(one));
  return {
    actions: Object.fromEntries(free.map((one) => [nameOf(one), one.moderation_action ?? ""])),
    muted: members.filter(isMuted).map(nameOf),
  };
}

function notedIn(evidence: Evidence | undefined): Noted {
  return Noted.safeParse(evidence).data ?? { actions: {} };
}

async function mute(
  server: KeyedSpace,
  within: string,
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const { members } = await seenOf(server, within, id);
  if (members.length === 0) throw new PersonNeeded("not-subscribed");
  return discard(server, within, id, { members, evidence });
}

async function discard(
  server: KeyedSpace,
  within: string,
  id: string,
  {
    members,
    evidence,
  }: { readonly members: readonly Membership[]; readonly evidence: Evidence | undefined },
): Promise<{ readonly done: true }> {
  const noted = notedIn(evidence).actions;
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
  const noted = notedIn(evidence).actions;
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
