import { askMailman, type Membership, membershipsOf } from "./lists.ts";
import { pairName, type Subscription, subscriptionOf } from "./seen-on-lists.ts";
import { Transient } from "../../../ports/errors.ts";
import { type KeyedSpace, PersonNeeded } from "../../../ports/space-client.ts";

const subscribeRoute = "POST /3.1/members";
const memberRoute = "PATCH /3.1/members/{member}";
const preferencesRoute = "PATCH /3.1/members/{member}/preferences";

/** Nobody is asked or welcomed: they were there before. */
const quietly = {
  pre_verified: "true",
  pre_confirmed: "true",
  pre_approved: "true",
  send_welcome_message: "false",
};

/** Subscribes somebody as they were, each setting of their own included; nothing where they are. */
export async function subscribeAgain(
  server: KeyedSpace,
  noted: Subscription,
  members: readonly Membership[],
): Promise<void> {
  const member = ofSubscription(noted, members) ?? (await subscribe(server, noted));
  const now = await subscriptionOf(server, member);
  const at = { member: member.member_id };
  if (noted.action !== undefined && noted.action !== now.action) {
    const form = { moderation_action: noted.action };
    refused(await askMailman(server, { route: memberRoute, at, form }));
  }
  const form = Object.fromEntries(
    Object.entries(noted.settings).flatMap(([name, value]) =>
      value === now.settings[name] ? [] : [[name, written(value)]],
    ),
  );
  if (Object.keys(form).length > 0)
    refused(await askMailman(server, { route: preferencesRoute, at, form }));
}

async function subscribe(server: KeyedSpace, noted: Subscription): Promise<Membership> {
  const { list, address, user, name } = noted;
  const form = {
    list_id: list,
    subscriber: user ?? address,
    ...(name !== undefined && { display_name: name }),
    ...quietly,
  };
  const answer = await askMailman(server, { route: subscribeRoute, form });
  const member = ofSubscription(noted, await membershipsOf(server, address));
  if (member) return member;
  refused(answer);
  throw new Transient("Mailman does not show it yet", { route: subscribeRoute });
}

function ofSubscription(
  noted: Subscription,
  members: readonly Membership[],
): Membership | undefined {
  return members.find(
    ({ list_id: list, email, role }) =>
      role === "member" && pairName({ list, address: email.toLowerCase() }) === pairName(noted),
  );
}

function refused({ status }: { readonly status: number }): void {
  if (status >= 400) throw new PersonNeeded(status === 403 ? "key-too-weak" : "ban-refused");
}

/** Mailman reads yes and no in Python's words. */
function written(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value);
}
